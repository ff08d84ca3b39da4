package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import redrose.requests.finance.Entry;
import redrose.requests.finance.LedgerFund;
import redrose.requests.finance.LedgerLine;
import redrose.requests.finance.Movement;
import redrose.requests.finance.Payout;
import redrose.requests.finance.Proposal;
import redrose.requests.finance.Round;
import redrose.requests.finance.Standing;
import redrose.requests.finance.Sums;
import redrose.requests.finance.SuspenseEntry;
import redrose.requests.finance.Total;

/** Reads what finance sees. */
final class FinanceRows {
  private FinanceRows() {}

  static Sums sums(ResultSet row) throws SQLException {
    return new Sums(row.getLong("gross_pence"), row.getLong("fee_pence"), row.getLong("net_pence"));
  }

  /** A sum over rows: {@code lines} and the three amounts. */
  static Total total(ResultSet row) throws SQLException {
    return new Total(row.getLong("lines"), sums(row));
  }

  static Payout payout(ResultSet row) throws SQLException {
    return new Payout(
        row.getString("id"),
        row.getLong("amount_pence"),
        row.getString("status"),
        Rows.instant(row, "created_at"),
        day(row, "arrives_on"));
  }

  static Round round(ResultSet row) throws SQLException {
    return new Round(
        row.getInt("round"),
        row.getString("prepared_by"),
        Rows.instant(row, "prepared_at"),
        Rows.optionalText(row, "note"),
        new Total(row.getLong("movements"), sums(row)),
        row.getLong("gap_pence"),
        Rows.optionalText(row, "signed_by"),
        Rows.optionalInstant(row, "signed_at"));
  }

  static Movement movement(ResultSet row) throws SQLException {
    return new Movement(
        row.getString("id"),
        Rows.optionalText(row, "payout_id"),
        Entry.valueOf(row.getString("type")),
        Rows.instant(row, "created_at"),
        sums(row),
        optionalUuid(row, "payment_id"),
        Standing.valueOf(row.getString("standing")),
        Rows.optionalText(row, "reason"),
        Rows.optionalText(row, "fund"),
        Rows.optionalText(row, "receipt"),
        Optional.ofNullable(row.getObject("round", Integer.class)));
  }

  static SuspenseEntry suspense(ResultSet row) throws SQLException {
    var isProposed = row.getString("proposed_by") != null;
    return new SuspenseEntry(
        movement(row), isProposed ? Optional.of(proposal(row)) : Optional.empty());
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        row.getInt("number"),
        Rows.optionalText(row, "proposed_fund"),
        row.getString("note"),
        row.getString("proposed_by"),
        Rows.instant(row, "proposed_at"));
  }

  static LedgerFund fund(ResultSet row) throws SQLException {
    return new LedgerFund(
        row.getString("fund"),
        row.getString("name"),
        row.getString("ledger_code"),
        row.getString("vat_rule"));
  }

  static LedgerLine line(ResultSet row) throws SQLException {
    return new LedgerLine(
        row.getInt("number"),
        fund(row),
        Entry.valueOf(row.getString("entry")),
        Rows.instant(row, "occurred_at"),
        row.getString("balance_transaction_id"),
        optionalUuid(row, "payment_id"),
        optionalUuid(row, "refund_id"),
        Rows.optionalText(row, "receipt"),
        Rows.optionalText(row, "reference"),
        sums(row));
  }

  static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static Optional<UUID> optionalUuid(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  static OptionalLong optionalLong(ResultSet row, String column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
