package redrose.requests.finance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A payment seen three ways: what the caller was told, what our books say, what the provider moved.
 * Each side may be missing.
 *
 * @param at when the caller agreed to pay, or else when the money moved
 * @param interactionId the call
 * @param callOutcome how the call ended
 * @param agreedPence what the caller agreed to pay
 * @param state of our payment
 * @param paidPence what our books say was taken: above 0 only where it is {@code PAID}
 * @param refundedPence what our books say went back
 * @param takenPence what the provider took; empty where its books, as far as read, show nothing
 * @param returnedPence what the provider gave back and has not got back since
 * @param chargedBackPence what cardholders' banks took back and was not won
 */
public record ThreeWayLine(
    Instant at,
    Optional<UUID> interactionId,
    Optional<String> callOutcome,
    OptionalLong agreedPence,
    Optional<String> fund,
    Optional<String> reference,
    Optional<String> receipt,
    Optional<String> state,
    long paidPence,
    long refundedPence,
    OptionalLong takenPence,
    long returnedPence,
    long chargedBackPence) {

  /** Where the three differ, each in a few words; empty where they agree. */
  public List<String> differences() {
    var found = new ArrayList<String>();
    var isPaid = state.filter("PAID"::equals).isPresent();
    if (state.isEmpty() && takenPence.isPresent()) {
      found.add("the provider took money for no payment of ours");
    } else if (isPaid && takenPence.isEmpty()) {
      found.add("not in the provider's books yet");
    } else if (takenPence.orElse(0) != paidPence) {
      found.add("the provider took another amount");
    }
    if (isPaid && agreedPence.isPresent() && agreedPence.getAsLong() != paidPence) {
      found.add("the caller agreed to another amount");
    }
    if (callOutcome.filter("PAID"::equals).isPresent() && state.isPresent() && !isPaid) {
      found.add("the call ended as paid");
    }
    if (returnedPence != refundedPence) {
      found.add("the provider gave back another amount");
    }
    return List.copyOf(found);
  }
}
