package redrose.sandbox.crash.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A payment as PostgreSQL holds it, with its request and its moves in order.
 *
 * @param uniqueId of the channel whose caller it is
 * @param isLink whether it was made on the provider's page instead of by that caller's card
 * @param providerId null where the provider's intent is not known
 */
public record PaymentRow(
    UUID id,
    UUID requestId,
    String uniqueId,
    boolean isLink,
    String reference,
    long amountPence,
    String state,
    int version,
    String providerId,
    Instant createdAt,
    List<Move> moves) {

  /**
   * A row of the log of moves.
   *
   * @param from null for the first
   */
  public record Move(int version, String from, String to, int epoch, Instant at) {}

  boolean isPaid() {
    return state.equals("PAID");
  }

  boolean isFinal() {
    return MoveTable.FINAL.contains(state);
  }

  /** How many workers moved it. */
  long workers() {
    return moves.stream().mapToInt(Move::epoch).distinct().count();
  }

  /** When it came to the state in which it is. */
  Instant lastMovedAt() {
    return moves.isEmpty() ? createdAt : moves.getLast().at();
  }
}
