package redrose.requests;

import static redrose.requests.PaymentState.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The one table of legal status moves of a payment. The database refuses every other move; a test
 * compares its table with this one and draws the diagram in the documentation from it.
 */
public final class PaymentMoves {
  private static final Map<PaymentState, Set<PaymentState>> MOVES =
      new EnumMap<>(
          Map.of(
              // without a provider's intent nothing can have been charged: cancelled at once
              INTENT, EnumSet.of(PI_CREATED, CANCELLED),
              PI_CREATED, EnumSet.of(PM_READY, CANCEL_SENT),
              PM_READY, EnumSet.of(CONFIRM_SENT, CANCEL_SENT),
              // declined: back to PM_READY with the next attempt, or to INTENT where the
              // provider's intent has ended with the card
              CONFIRM_SENT, EnumSet.of(AUTHORISED, PM_READY, INTENT, CANCEL_SENT),
              AUTHORISED, EnumSet.of(CAPTURE_SENT, CANCEL_SENT, EXPIRED),
              CAPTURE_SENT, EnumSet.of(PAID, EXPIRED),
              // paid: somebody captured it by hand at the provider; its word counts
              CANCEL_SENT, EnumSet.of(CANCELLED, PAID),
              PAID, EnumSet.noneOf(PaymentState.class),
              CANCELLED, EnumSet.noneOf(PaymentState.class),
              EXPIRED, EnumSet.noneOf(PaymentState.class)));

  private PaymentMoves() {}

  /** The states that may follow this one; empty where it is settled. */
  public static Set<PaymentState> from(PaymentState state) {
    return Set.copyOf(MOVES.get(state));
  }

  /** Whether a payment may go from one state straight to the other. */
  public static boolean isLegal(PaymentState from, PaymentState to) {
    return MOVES.get(from).contains(to);
  }
}
