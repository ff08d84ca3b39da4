package redrose.requests.postgres;

import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import redrose.requests.LeaseLost;
import redrose.requests.Payment;
import redrose.requests.PaymentMoves;
import redrose.requests.PaymentState;

/** The SQL of a payment's moves, each with its event in one statement. */
final class Moves {
  private static final String MOVE =
      """
      WITH moved AS (
        UPDATE payment SET state = :to, version = version + 1, attempt = :attempt,
          provider_id = CASE WHEN :to <> 'INTENT' THEN coalesce(:providerId, provider_id) END,
          updated_at = now(),
          lease_until = now() + :leaseMs * interval '1 millisecond'
        WHERE id = :id AND state = :from AND epoch = :epoch AND version = :version
        RETURNING *
      ), noted AS (
        INSERT INTO payment_event
          (payment_id, version, from_state, to_state, attempt, epoch, details)
        SELECT id, version, :from, state, attempt, epoch, :details::jsonb FROM moved
      )
      SELECT * FROM moved
      """;
  private static final String RENEW =
      """
      UPDATE payment SET lease_until = now() + :leaseMs * interval '1 millisecond'
      WHERE id = :id AND state = :from AND epoch = :epoch AND version = :version
      RETURNING *
      """;

  private final Duration lease;

  Moves(Duration lease) {
    this.lease = lease;
  }

  Payment intentCreated(Handle handle, Payment payment, String providerId) {
    var to = PaymentState.PI_CREATED;
    return move(handle, payment, to, payment.attempt(), providerId, Map.of());
  }

  /** A link was paid: its page gives its place to the intent that it was paid by. */
  Payment paidBy(Handle handle, Payment payment, String intentId) {
    return move(handle, payment, PaymentState.PAID, payment.attempt(), intentId, Map.of());
  }

  Payment declined(Handle handle, Payment payment, PaymentState to, String code) {
    var details = Map.<String, Object>of("declineCode", code);
    return move(handle, payment, to, payment.attempt() + 1, null, details);
  }

  Payment move(Handle handle, Payment payment, PaymentState to, Map<String, Object> details) {
    return move(handle, payment, to, payment.attempt(), null, details);
  }

  Payment renew(Handle handle, Payment payment) {
    return handle
        .createQuery(RENEW)
        .bind("id", payment.id())
        .bind("from", payment.state().name())
        .bind("epoch", payment.epoch())
        .bind("version", payment.version())
        .bind("leaseMs", lease.toMillis())
        .map((row, context) -> PaymentRows.payment(row))
        .findOne()
        .orElseThrow(() -> new LeaseLost(payment.id()));
  }

  private Payment move(
      Handle handle,
      Payment payment,
      PaymentState to,
      int attempt,
      String providerId,
      Map<String, Object> details) {
    if (!PaymentMoves.isLegal(payment.state(), to)) {
      throw new IllegalArgumentException(
          "a payment may not go from " + payment.state() + " to " + to);
    }
    return handle
        .createQuery(MOVE)
        .bind("id", payment.id())
        .bind("from", payment.state().name())
        .bind("to", to.name())
        .bind("epoch", payment.epoch())
        .bind("version", payment.version())
        .bind("attempt", attempt)
        .bind("providerId", providerId)
        .bind("leaseMs", lease.toMillis())
        .bind("details", Json.object(details))
        .map((row, context) -> PaymentRows.payment(row))
        .findOne()
        .orElseThrow(() -> new LeaseLost(payment.id()));
  }
}
