package redrose.requests;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that goes back to the card of a payment.
 *
 * @param amountPence above 0
 * @param leftWhenShownPence what was left to refund when it was asked for
 * @param reason why, in the words of who asked
 * @param attempt which request to the provider it is at, from 1
 * @param providerId the provider's id of it, once it has one
 * @param failureCode the provider's word for why, where it failed
 * @param version moves made so far
 * @param epoch the number of the worker that may move it
 */
public record Refund(
    UUID id,
    UUID paymentId,
    long amountPence,
    long leftWhenShownPence,
    String reason,
    String requestedBy,
    RefundState state,
    int attempt,
    Optional<String> providerId,
    Optional<String> failureCode,
    int version,
    int epoch,
    Instant createdAt) {

  public Refund {
    Objects.requireNonNull(id);
    Objects.requireNonNull(paymentId);
    Objects.requireNonNull(state);
  }
}
