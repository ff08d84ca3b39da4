package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import redrose.requests.PaymentState;
import redrose.requests.finance.PaymentRecord;

/** Reads all that is known of one payment. */
public final class PaymentRecords {
  private static final String PAYMENT =
      "SELECT "
          + PaymentSearch.COLUMNS
          + ", r.created_at AS agreed_at, r.interaction_id"
          + " FROM payment AS p JOIN payment_request AS r ON r.id = p.request_id WHERE p.id = :id";
  private static final String CARDS =
      """
      SELECT number, brand, last_four, outcome, decline_code FROM payment_attempt
      WHERE payment_id = :id ORDER BY number
      """;
  private static final String MOVES =
      """
      SELECT at, from_state, to_state, attempt FROM payment_event
      WHERE payment_id = :id ORDER BY version
      """;
  private static final String MOVEMENTS =
      """
      SELECT moved.*, payment.receipt, payout_line.round
      FROM movement_standing() AS moved
        JOIN payment ON payment.id = moved.payment_id
        LEFT JOIN payout_line ON payout_line.balance_transaction_id = moved.id
      WHERE moved.payment_id = :id ORDER BY moved.created_at, moved.id
      """;
  private static final String PAYOUTS =
      """
      SELECT id, status, arrives_on,
        (SELECT max(signed_at) FROM payout_sign_off WHERE payout_id = payout.id) AS signed_at
      FROM payout
      WHERE id IN (SELECT payout_id FROM balance_transaction WHERE payment_id = :id)
      ORDER BY created_at
      """;

  private final Database database;

  public PaymentRecords(Database database) {
    this.database = database;
  }

  /** The payment with that id. */
  public Optional<PaymentRecord> find(UUID id) {
    return database.with(
        handle ->
            handle
                .createQuery(PAYMENT)
                .bind("id", id)
                .map((row, context) -> record(handle, row))
                .findOne());
  }

  private static PaymentRecord record(Handle handle, ResultSet row) throws SQLException {
    var payment = PaymentSearch.line(row);
    return new PaymentRecord(
        payment,
        Rows.instant(row, "agreed_at"),
        Rows.uuid(row, "interaction_id"),
        list(handle, CARDS, payment.id(), (card, context) -> card(card)),
        list(handle, MOVES, payment.id(), (move, context) -> move(move)),
        list(handle, MOVEMENTS, payment.id(), (moved, context) -> FinanceRows.movement(moved)),
        list(handle, PAYOUTS, payment.id(), (sent, context) -> sent(sent)));
  }

  private static <T> List<T> list(Handle handle, String sql, UUID id, RowMapper<T> mapper) {
    return handle.createQuery(sql).bind("id", id).map(mapper).list();
  }

  private static PaymentRecord.Card card(ResultSet row) throws SQLException {
    return new PaymentRecord.Card(
        row.getInt("number"),
        row.getString("brand"),
        row.getString("last_four"),
        Rows.optionalText(row, "outcome"),
        Rows.optionalText(row, "decline_code"));
  }

  private static PaymentRecord.Move move(ResultSet row) throws SQLException {
    return new PaymentRecord.Move(
        Rows.instant(row, "at"),
        Rows.optionalText(row, "from_state").map(PaymentState::valueOf),
        PaymentState.valueOf(row.getString("to_state")),
        row.getInt("attempt"));
  }

  private static PaymentRecord.Sent sent(ResultSet row) throws SQLException {
    return new PaymentRecord.Sent(
        row.getString("id"),
        row.getString("status"),
        FinanceRows.day(row, "arrives_on"),
        Rows.optionalInstant(row, "signed_at"));
  }
}
