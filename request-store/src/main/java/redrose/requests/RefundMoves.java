package redrose.requests;

import static redrose.requests.RefundState.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The one table of legal status moves of a refund. The database refuses every other move; a test
 * compares its table with this one and the diagram in the documentation with both.
 */
public final class RefundMoves {
  private static final Map<RefundState, Set<RefundState>> MOVES =
      new EnumMap<>(
          Map.of(
              // both by a second person's decision
              REQUESTED, EnumSet.of(APPROVED, REJECTED),
              APPROVED, EnumSet.of(REFUND_SENT),
              REFUND_SENT, EnumSet.of(REFUNDED, REFUND_FAILED),
              REJECTED, EnumSet.noneOf(RefundState.class),
              REFUNDED, EnumSet.noneOf(RefundState.class),
              REFUND_FAILED, EnumSet.noneOf(RefundState.class)));

  private RefundMoves() {}

  /** The states that may follow this one; empty where it is settled. */
  public static Set<RefundState> from(RefundState state) {
    return Set.copyOf(MOVES.get(state));
  }

  /** Whether a refund may go from one state straight to the other. */
  public static boolean isLegal(RefundState from, RefundState to) {
    return MOVES.get(from).contains(to);
  }
}
