package redrose.requests.postgres;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.Handle;
import redrose.requests.PaymentRequest;
import redrose.requests.Redemption.Whose;
import redrose.requests.VelocityLimits;

/**
 * Counts declined cards of a caller, a bill and a card. Two calls at the same moment may each be
 * the last that is let in: the limit is against hundreds.
 */
final class Velocity {
  private static final String OF_CALLER =
      """
      SELECT count(*) FROM payment_request AS asking
        JOIN payment_request AS before USING (caller_hash)
        JOIN payment ON payment.request_id = before.id
        JOIN payment_attempt ON payment_attempt.payment_id = payment.id
      WHERE asking.id = :request AND outcome = 'DECLINED'
        AND before.created_at > now() - :windowMs * interval '1 millisecond'
        AND decided_at > now() - :windowMs * interval '1 millisecond'
      """;

  /**
   * Declines beyond what was paid, so that a busy council's honest callers are not stopped by their
   * own number, however many they are.
   */
  private static final String OF_WITHHELD =
      """
      SELECT count(*) FILTER (WHERE outcome = 'DECLINED'
          AND decided_at > now() - :windowMs * interval '1 millisecond')
        - count(DISTINCT payment.id) FILTER (WHERE state = 'PAID')
      FROM payment_request AS asking
        JOIN payment_request AS before ON before.caller_hash IS NULL
        JOIN payment ON payment.request_id = before.id
        JOIN payment_attempt ON payment_attempt.payment_id = payment.id
      WHERE asking.id = :request AND asking.caller_hash IS NULL
        AND before.created_at > now() - :windowMs * interval '1 millisecond'
      """;

  private static final String OF_BILL =
      """
      SELECT count(*) FROM payment
        JOIN payment_attempt ON payment_attempt.payment_id = payment.id
      WHERE fund = :fund AND reference = :reference AND outcome = 'DECLINED'
        AND payment.created_at > now() - :windowMs * interval '1 millisecond'
        AND decided_at > now() - :windowMs * interval '1 millisecond'
      """;
  private static final String OF_CARD =
      """
      SELECT count(*) FROM payment_attempt
      WHERE card_fingerprint = :fingerprint AND outcome = 'DECLINED'
        AND created_at > now() - :windowMs * interval '1 millisecond'
      """;

  private final VelocityLimits limits;

  Velocity(VelocityLimits limits) {
    this.limits = limits;
  }

  /** Whose cards were declined so often that no more is taken, the bill's before the caller's. */
  Optional<Whose> over(Handle handle, PaymentRequest request) {
    if (isReached(limits.perBill(), () -> declinesOfBill(handle, request))) {
      return Optional.of(Whose.BILL);
    }
    if (isReached(limits.perCaller(), () -> declines(handle, OF_CALLER, request))) {
      return Optional.of(Whose.CALLER);
    }
    return isReached(limits.ofWithheld(), () -> declines(handle, OF_WITHHELD, request))
        ? Optional.of(Whose.WITHHELD)
        : Optional.empty();
  }

  /** Whether this card was declined so often that it is not tried again. */
  boolean isOver(Handle handle, String fingerprint) {
    return isReached(limits.perCard(), () -> declinesOfCard(handle, fingerprint));
  }

  private static boolean isReached(int limit, IntSupplier declines) {
    return limit > 0 && declines.getAsInt() >= limit;
  }

  private int declinesOfCard(Handle handle, String fingerprint) {
    return handle
        .createQuery(OF_CARD)
        .bind("fingerprint", fingerprint)
        .bind("windowMs", limits.window().toMillis())
        .mapTo(Integer.class)
        .one();
  }

  private int declines(Handle handle, String counted, PaymentRequest request) {
    return handle
        .createQuery(counted)
        .bind("request", request.id())
        .bind("windowMs", limits.window().toMillis())
        .mapTo(Integer.class)
        .one();
  }

  private int declinesOfBill(Handle handle, PaymentRequest request) {
    return handle
        .createQuery(OF_BILL)
        .bind("fund", request.fund())
        .bind("reference", request.reference())
        .bind("windowMs", limits.window().toMillis())
        .mapTo(Integer.class)
        .one();
  }
}
