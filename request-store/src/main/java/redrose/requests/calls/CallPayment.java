package redrose.requests.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redrose.requests.PaymentState;

/**
 * A bill that was to be paid on a call.
 *
 * @param agreedAt when the caller agreed to pay it
 * @param receipt eight digits; empty where no payment was begun
 * @param state how far the payment came
 * @param refundPence what has gone back, or is bound to
 */
public record CallPayment(
    String fund,
    String reference,
    long amountPence,
    Instant agreedAt,
    Optional<String> receipt,
    Optional<PaymentState> state,
    long refundPence,
    List<Card> cards) {
  public CallPayment {
    cards = List.copyOf(cards);
  }

  /**
   * A card that was tried.
   *
   * @param outcome {@code AUTHORISED} or {@code DECLINED}; empty where it is not known
   * @param declineCode the provider's word for why
   */
  public record Card(
      String brand, String lastFour, Optional<String> outcome, Optional<String> declineCode) {}
}
