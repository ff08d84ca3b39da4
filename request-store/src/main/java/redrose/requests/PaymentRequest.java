package redrose.requests;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.funds.CardLookalike;

/**
 * What the caller agreed to pay, as the gateway will take it. Written once and never changed.
 *
 * @param interactionId the call on which it was agreed
 * @param asteriskUniqueId the channel that the hand-over token is good for
 * @param fund code of the fund that is credited
 * @param reference the bill's reference, with its letters
 * @param amountPence 1 to {@value #MAX_PENCE} (the largest amount that Stripe takes in one charge)
 * @param language BCP 47, in which the gateway speaks
 * @param notifyNumber whom to tell by text how it ended, where nobody could be told on the call
 */
public record PaymentRequest(
    UUID id,
    UUID interactionId,
    String asteriskUniqueId,
    String fund,
    String reference,
    long amountPence,
    String language,
    Optional<MobileNumber> notifyNumber) {

  /** The largest amount that can be charged at once, in pence. */
  public static final long MAX_PENCE = 99_999_999;

  public PaymentRequest {
    Objects.requireNonNull(id);
    Objects.requireNonNull(interactionId);
    Objects.requireNonNull(asteriskUniqueId);
    Objects.requireNonNull(fund);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(language);
    if (CardLookalike.matches(reference)) {
      throw new IllegalArgumentException("a reference that could be a card number is not stored");
    }
    if (amountPence < 1 || amountPence > MAX_PENCE) {
      throw new IllegalArgumentException("amount out of range: " + amountPence + " pence");
    }
  }

  /** A new request of a call; its language is the call's. */
  public static PaymentRequest of(
      Interaction call, String fund, String reference, long amountPence) {
    return new PaymentRequest(
        Uuid7.next(),
        call.id(),
        call.asteriskUniqueId().orElseThrow(),
        fund,
        reference,
        amountPence,
        call.language().orElse("en"),
        call.callerNumber().flatMap(MobileNumber::of));
  }
}
