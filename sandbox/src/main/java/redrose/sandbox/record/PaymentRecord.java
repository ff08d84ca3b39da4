package redrose.sandbox.record;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A row of {@code payment}.
 *
 * @param state such as {@code PAID}
 * @param amountPence what the bill's payer agreed to pay
 * @param reference the bill's reference
 * @param fund the code of the fund that the money is for
 * @param providerId the payment intent's id at Stripe, once there is one
 * @param receipt what the caller was told to write down
 */
public record PaymentRecord(
    UUID id,
    String state,
    long amountPence,
    String reference,
    String fund,
    Optional<String> providerId,
    String receipt) {

  private static final Set<String> SETTLED = Set.of("PAID", "CANCELLED", "EXPIRED");

  /** Whether no more will happen to it by itself. */
  public boolean isSettled() {
    return SETTLED.contains(state);
  }
}
