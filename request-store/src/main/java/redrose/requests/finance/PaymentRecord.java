package redrose.requests.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.PaymentState;

/**
 * All that is known of one payment, but for its refunds.
 *
 * @param agreedAt when the caller agreed to pay
 * @param interactionId the call
 * @param cards those that were tried, in order
 * @param moves each change of its state, in order
 * @param movements what the provider moved for it, refunds and chargebacks among them
 * @param payouts those that carried its movements to the bank
 */
public record PaymentRecord(
    PaymentLine payment,
    Instant agreedAt,
    UUID interactionId,
    List<Card> cards,
    List<Move> moves,
    List<Movement> movements,
    List<Sent> payouts) {
  public PaymentRecord {
    cards = List.copyOf(cards);
    moves = List.copyOf(moves);
    movements = List.copyOf(movements);
    payouts = List.copyOf(payouts);
  }

  /**
   * A card that was tried.
   *
   * @param outcome {@code AUTHORISED} or {@code DECLINED}; empty where it is not known
   * @param declineCode the provider's word for why
   */
  public record Card(
      int number,
      String brand,
      String lastFour,
      Optional<String> outcome,
      Optional<String> declineCode) {}

  /**
   * A change of state.
   *
   * @param from empty where the payment began
   * @param attempt which card it was at, from 1
   */
  public record Move(Instant at, Optional<PaymentState> from, PaymentState to, int attempt) {}

  /**
   * A payout that some of its money is in.
   *
   * @param status as the provider says: only a {@code PAID} one has arrived
   * @param signedAt when a second person signed it off, the last time
   */
  public record Sent(String id, String status, LocalDate arrivesOn, Optional<Instant> signedAt) {}
}
