package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import redrose.requests.PaidBill;
import redrose.requests.PaymentState;
import redrose.requests.Refund;
import redrose.requests.RefundDue;
import redrose.requests.RefundLine;
import redrose.requests.RefundState;

/** Reads refunds, and payments as those who refund see them. */
final class RefundRows {
  private RefundRows() {}

  static Refund refund(ResultSet row) throws SQLException {
    return new Refund(
        Rows.uuid(row, "id"),
        Rows.uuid(row, "payment_id"),
        row.getLong("amount_pence"),
        row.getLong("left_when_shown_pence"),
        row.getString("reason"),
        row.getString("requested_by"),
        RefundState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        Rows.optionalText(row, "provider_id"),
        Rows.optionalText(row, "failure_code"),
        row.getInt("version"),
        row.getInt("epoch"),
        Rows.instant(row, "created_at"));
  }

  static RefundDue due(ResultSet row) throws SQLException {
    return new RefundDue(
        refund(row),
        row.getString("payment_provider"),
        row.getString("payment_provider_id"),
        row.getLong("paid_pence"),
        row.getLong("refunded_pence"));
  }

  static PaidBill bill(ResultSet row) throws SQLException {
    return new PaidBill(
        Rows.uuid(row, "paid_id"),
        row.getString("receipt"),
        row.getString("fund"),
        row.getString("reference"),
        PaymentState.valueOf(row.getString("paid_state")),
        row.getLong("paid_pence"),
        row.getLong("refund_pence"),
        Rows.instant(row, "paid_created_at"));
  }

  static RefundLine line(ResultSet row) throws SQLException {
    return new RefundLine(
        refund(row),
        bill(row),
        Rows.optionalText(row, "decided_by"),
        Rows.optionalInstant(row, "decided_at"));
  }
}
