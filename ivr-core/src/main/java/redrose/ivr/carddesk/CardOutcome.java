package redrose.ivr.carddesk;

import java.util.Optional;
import redrose.requests.PaymentOutcome;
import redrose.requests.PaymentState;

/** What became of a payment, as far as a caller may be told. */
public sealed interface CardOutcome {
  /** The money moved. */
  record Paid(String receipt, long amountPence) implements CardOutcome {}

  /** No money moved and none will: the cards that were tried were declined. */
  record Declined() implements CardOutcome {}

  /** No money moved and none will: the caller stopped, went, or wanted a person. */
  record Stopped(boolean adviserWanted) implements CardOutcome {}

  /** Nobody can say yet; the caller must not pay again. */
  record Unknown() implements CardOutcome {}

  /** Another payment of this bill is not settled, so this one was not begun. */
  record AlreadyUnderWay() implements CardOutcome {}

  /**
   * Too many payments were tried by this caller, for this bill or with this card, so this one was
   * not taken.
   *
   * @param byWithheld by all callers together who withhold their number: the same caller may pay
   *     who rings again and shows it
   */
  record TooMany(boolean byWithheld) implements CardOutcome {}

  /** The gateway could not be reached or would not take it; nothing was begun. */
  record Unavailable() implements CardOutcome {}

  /**
   * Reads the outcome off the payment's row; what the gateway returned only tells apart endings in
   * which no money moved.
   */
  static CardOutcome of(String returned, Optional<PaymentOutcome> payment) {
    if (payment.isEmpty()) {
      return switch (returned) {
        case "busy" -> new AlreadyUnderWay();
        case "too_many" -> new TooMany(false);
        case "too_many_withheld" -> new TooMany(true);
        case "gone" -> new Stopped(false);
        default -> new Unavailable();
      };
    }
    var row = payment.get();
    if (row.state() == PaymentState.PAID) {
      return new Paid(row.receipt(), row.amountPence());
    }
    if (row.state() == PaymentState.CANCELLED || row.state() == PaymentState.EXPIRED) {
      return switch (returned) {
        case "declined" -> new Declined();
        case "too_many" -> new TooMany(false);
        case "too_many_withheld" -> new TooMany(true);
        case "refused" -> new Unavailable();
        default -> new Stopped(returned.equals("adviser"));
      };
    }
    return new Unknown();
  }
}
