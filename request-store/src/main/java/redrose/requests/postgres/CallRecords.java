package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import redrose.requests.CallBackState;
import redrose.requests.PaymentState;
import redrose.requests.calls.CallBackLink;
import redrose.requests.calls.CallEvent;
import redrose.requests.calls.CallPayment;
import redrose.requests.calls.CallRecord;

/** Reads all that is known of one call. */
public final class CallRecords {
  private static final int EVENTS_MAX = 5_000;
  private static final String EVENTS =
      """
      SELECT process, at, kind, details::text FROM interaction_event
      WHERE interaction_id = :id ORDER BY at, process, seq LIMIT :most
      """;
  private static final String PAYMENTS =
      """
      SELECT r.fund, r.reference, r.amount_pence, r.created_at AS agreed_at, p.id AS payment_id,
        p.receipt, p.state, coalesce(p.refund_pence, 0) AS refund_pence
      FROM payment_request AS r LEFT JOIN payment AS p ON p.request_id = r.id
      WHERE r.interaction_id = :id ORDER BY r.created_at, p.created_at
      """;
  private static final String CALL_BACKS =
      """
      SELECT b.state, b.interaction_id AS asked_on, b.tries, b.due_at,
        c.interaction_id AS made, c.try AS made_at_try
      FROM call_back AS b LEFT JOIN call_back_call AS c ON c.call_back_id = b.id
      WHERE b.interaction_id = :id OR c.interaction_id = :id ORDER BY b.created_at, c.try
      """;
  private static final String CARDS =
      """
      SELECT brand, last_four, outcome, decline_code FROM payment_attempt
      WHERE payment_id = :id ORDER BY number
      """;

  private final Database database;
  private final Interactions interactions;

  public CallRecords(Database database) {
    this.database = database;
    this.interactions = new Interactions(database);
  }

  /** The call with that id. */
  public Optional<CallRecord> find(UUID id) {
    return interactions
        .find(id)
        .map(
            call ->
                database.with(
                    handle ->
                        new CallRecord(
                            call,
                            events(handle, id),
                            payments(handle, id),
                            callBacks(handle, id))));
  }

  private static List<CallEvent> events(Handle handle, UUID id) {
    return handle
        .createQuery(EVENTS)
        .bind("id", id)
        .bind("most", EVENTS_MAX)
        .map(
            (row, context) ->
                new CallEvent(
                    row.getString("process"),
                    Rows.instant(row, "at"),
                    row.getString("kind"),
                    row.getString("details")))
        .list();
  }

  private static List<CallBackLink> callBacks(Handle handle, UUID id) {
    return handle
        .createQuery(CALL_BACKS)
        .bind("id", id)
        .map((row, context) -> callBack(row))
        .list();
  }

  private static CallBackLink callBack(ResultSet row) throws SQLException {
    var made = Optional.ofNullable(row.getObject("made", UUID.class));
    int madeAtTry = row.getInt("made_at_try");
    return new CallBackLink(
        CallBackState.valueOf(row.getString("state")),
        Rows.uuid(row, "asked_on"),
        row.getInt("tries"),
        Rows.instant(row, "due_at"),
        made.map(call -> new CallBackLink.Made(call, madeAtTry)));
  }

  private static List<CallPayment> payments(Handle handle, UUID id) {
    return handle
        .createQuery(PAYMENTS)
        .bind("id", id)
        .map((row, context) -> payment(handle, row))
        .list();
  }

  private static CallPayment payment(Handle handle, ResultSet row) throws SQLException {
    var payment = Optional.ofNullable(row.getObject("payment_id", UUID.class));
    return new CallPayment(
        row.getString("fund"),
        row.getString("reference"),
        row.getLong("amount_pence"),
        Rows.instant(row, "agreed_at"),
        Rows.optionalText(row, "receipt"),
        Rows.optionalText(row, "state").map(PaymentState::valueOf),
        row.getLong("refund_pence"),
        payment.map(one -> cards(handle, one)).orElse(List.of()));
  }

  private static List<CallPayment.Card> cards(Handle handle, UUID payment) {
    return handle
        .createQuery(CARDS)
        .bind("id", payment)
        .map(
            (row, context) ->
                new CallPayment.Card(
                    row.getString("brand"),
                    row.getString("last_four"),
                    Rows.optionalText(row, "outcome"),
                    Rows.optionalText(row, "decline_code")))
        .list();
  }
}
