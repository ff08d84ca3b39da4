package redrose.console.pages;

import redrose.requests.PaymentMethod;
import redrose.requests.PaymentState;
import redrose.requests.RefundState;

/** Where payments and refunds stand, in the words and colours that every page uses. */
public final class PaymentWords {
  private PaymentWords() {}

  /**
   * A word or two that promise nothing.
   *
   * @param amountPence of the payment
   * @param refundPence what has gone back, or is bound to
   */
  public static String words(PaymentState state, long amountPence, long refundPence) {
    return switch (state) {
      case PAID ->
          refundPence == 0
              ? "Paid"
              : refundPence < amountPence ? "Paid, part refunded" : "Paid, refunded";
      case CANCELLED -> "Not paid";
      case EXPIRED -> "Ran out";
      default -> "Not settled yet";
    };
  }

  /** The tag's class. */
  public static String tag(PaymentState state, long refundPence) {
    return "govuk-tag govuk-tag--"
        + switch (state) {
          case PAID -> refundPence == 0 ? "green" : "blue";
          case CANCELLED, EXPIRED -> "grey";
          default -> "yellow";
        };
  }

  /** One state of the protocol, for the list of moves. */
  public static String move(PaymentState state) {
    return switch (state) {
      case INTENT -> "We mean to take it";
      case PI_CREATED -> "Begun at the provider";
      case PM_READY -> "The provider holds a card";
      case CONFIRM_SENT -> "The charge is sent";
      case AUTHORISED -> "The money is reserved";
      case CAPTURE_SENT -> "Taking it is sent";
      case PAID -> "Paid";
      case CANCEL_SENT -> "Cancelling is sent";
      case CANCELLED -> "Cancelled: no money moved";
      case EXPIRED -> "The reservation lapsed: no money moved";
    };
  }

  /** Where a refund stands. */
  public static String words(RefundState state) {
    return switch (state) {
      case REQUESTED -> "Awaits a second person";
      case APPROVED -> "Approved, to be sent";
      case REJECTED -> "Rejected";
      case REFUND_SENT -> "On its way";
      case REFUNDED -> "Refunded";
      case REFUND_FAILED -> "The card did not take it";
    };
  }

  /** The tag's class. */
  public static String tag(RefundState state) {
    return "govuk-tag govuk-tag--"
        + switch (state) {
          case REQUESTED -> "yellow";
          case APPROVED, REFUND_SENT -> "blue";
          case REFUNDED -> "green";
          case REJECTED -> "grey";
          case REFUND_FAILED -> "red";
        };
  }

  /** How a payment is carried out. */
  public static String words(PaymentMethod method) {
    return switch (method) {
      case TELEPHONE -> "Card keyed on the call";
      case LINK -> "Link that was sent to the caller";
    };
  }

  /** {@code stripe} as {@code Stripe}, {@code govukpay} as {@code GOV.UK Pay}. */
  public static String provider(String name) {
    return name.equals("govukpay") ? "GOV.UK Pay" : Words.of(name);
  }
}
