package redrose.requests;

import java.util.Optional;
import java.util.UUID;

/**
 * One card tried for a payment.
 *
 * @param number 1 to {@value Payment#MAX_ATTEMPTS}
 * @param outcome empty until the provider has decided
 * @param declineCode the provider's word for why, where it was declined
 */
public record PaymentAttempt(
    UUID paymentId,
    int number,
    CardFacts card,
    Optional<Outcome> outcome,
    Optional<String> declineCode) {

  /** What the provider decided. */
  public enum Outcome {
    /** The money was reserved. */
    AUTHORISED,

    /** The card was refused. */
    DECLINED
  }
}
