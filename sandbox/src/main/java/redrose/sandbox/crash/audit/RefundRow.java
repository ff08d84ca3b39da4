package redrose.sandbox.crash.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A refund as PostgreSQL holds it, with its moves in order.
 *
 * @param providerId null where the provider's refund is not known
 */
public record RefundRow(
    UUID id,
    UUID paymentId,
    long amountPence,
    String state,
    int version,
    String providerId,
    List<PaymentRow.Move> moves) {
  private static final Set<String> BY_CLERKS = Set.of("REQUESTED", "APPROVED", "REJECTED");
  private static final Set<String> UNDER_WAY = Set.of("APPROVED", "REFUND_SENT");

  /** How many workers carried it out; nobody does before it is approved. */
  long workers() {
    return moves.stream()
        .filter(move -> !BY_CLERKS.contains(move.to()))
        .mapToInt(PaymentRow.Move::epoch)
        .distinct()
        .count();
  }

  boolean isDone() {
    return state.equals("REFUNDED");
  }

  boolean hasFailed() {
    return state.equals("REFUND_FAILED");
  }

  boolean isUnderWay() {
    return UNDER_WAY.contains(state);
  }
}
