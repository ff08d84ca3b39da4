package redrose.console.pages;

import redrose.requests.finance.Entry;
import redrose.requests.finance.PayoutStage;
import redrose.requests.finance.Standing;

/** What finance's books say, in the words and colours that every page uses. */
public final class BookWords {
  private BookWords() {}

  /** What moved. */
  public static String words(Entry entry) {
    return switch (entry) {
      case PAYMENT -> "Payment";
      case REFUND -> "Refund";
      case REFUND_FAILURE -> "Refund came back";
      case DISPUTE -> "Chargeback";
      case DISPUTE_REVERSAL -> "Chargeback won";
      case PROVIDER_FEE -> "Provider’s charge";
      case PAYOUT -> "Payout came back";
      case OTHER -> "Something else";
      case OUT_OF_SUSPENSE -> "Out of suspense";
      case INTO_FUND -> "Into its fund";
    };
  }

  /** How a movement stands to our books. */
  public static String words(Standing standing) {
    return switch (standing) {
      case MATCHED -> "Matched";
      case DIFFERS -> "Differs";
      case EXTRA -> "Extra";
      case SUSPENSE -> "In suspense";
      case CLEARED -> "Cleared";
    };
  }

  /** The tag's class. */
  public static String tag(Standing standing) {
    return "govuk-tag govuk-tag--"
        + switch (standing) {
          case MATCHED -> "green";
          case CLEARED -> "blue";
          case SUSPENSE -> "yellow";
          case DIFFERS, EXTRA -> "red";
        };
  }

  /** How far a payout has come. */
  public static String words(PayoutStage stage) {
    return switch (stage) {
      case NOT_ARRIVED -> "Not at the bank yet";
      case DOES_NOT_ADD_UP -> "Does not add up";
      case HAS_SUSPENSE -> "Has suspense";
      case READY -> "Ready to prepare";
      case PREPARED -> "Awaits sign-off";
      case SIGNED_OFF -> "Signed off";
      case NEW_SINCE_SIGN_OFF -> "New since sign-off";
    };
  }

  /** The tag's class. */
  public static String tag(PayoutStage stage) {
    return "govuk-tag govuk-tag--"
        + switch (stage) {
          case NOT_ARRIVED -> "grey";
          case DOES_NOT_ADD_UP, NEW_SINCE_SIGN_OFF -> "red";
          case HAS_SUSPENSE, PREPARED -> "yellow";
          case READY -> "blue";
          case SIGNED_OFF -> "green";
        };
  }

  /** Why a movement is not matched, {@code NO_PAYMENT} for one, in words. */
  public static String reason(String code) {
    return switch (code) {
      case "NO_PAYMENT" -> "No payment of ours";
      case "NO_REFUND" -> "No refund of ours";
      case "TAKEN_TWICE" -> "Taken twice";
      case "REFUNDED_TWICE" -> "Refunded twice";
      case "CAME_BACK_TWICE" -> "Came back twice";
      case "NO_CHARGEBACK" -> "A chargeback won that we never saw";
      case "AMOUNT_DIFFERS" -> "Amount differs";
      case "NOT_PAID_HERE" -> "Not paid in our books";
      case "NOT_REFUNDED_HERE" -> "Not refunded in our books";
      case "REFUND_CAME_BACK" -> "The refund came back";
      case "PROVIDER_FEE" -> "Provider’s charge";
      case "PAYOUT_CAME_BACK" -> "The payout came back";
      default -> Words.of(code).replace("TYPE", "type");
    };
  }
}
