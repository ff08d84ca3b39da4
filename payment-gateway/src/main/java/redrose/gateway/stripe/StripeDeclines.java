package redrose.gateway.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import java.util.Optional;
import redrose.gateway.provider.DeclineReason;
import redrose.gateway.provider.ProviderAnswer.Declined;

/**
 * Stripe's decline codes (docs.stripe.com/declines/codes) in the port's words. Codes that must not
 * be told to a caller (lost and stolen cards, suspected fraud) and those that say nothing are
 * {@code DO_NOT_HONOUR}.
 */
final class StripeDeclines {
  private static final String CARD_ERROR = "card_error";

  private StripeDeclines() {}

  /** The decline that an error tells of; empty where it is another kind of error. */
  static Optional<Declined> of(StripeException e) {
    boolean aboutTheCard =
        e instanceof CardException
            && (e.getStripeError() == null || CARD_ERROR.equals(e.getStripeError().getType()));
    return aboutTheCard
        ? Optional.of(declined(e.getCode(), ((CardException) e).getDeclineCode()))
        : Optional.empty();
  }

  /** The decline that a PaymentIntent's last error tells of. */
  static Declined of(StripeError error) {
    return declined(error.getCode(), error.getDeclineCode());
  }

  private static Declined declined(String code, String declineCode) {
    // "card_declined" says only that there is a decline code beside it
    String word = declineCode != null ? declineCode : code == null ? "unknown" : code;
    return new Declined(reason(word), word, false);
  }

  static DeclineReason reason(String word) {
    return switch (word) {
      case "insufficient_funds" -> DeclineReason.INSUFFICIENT_FUNDS;
      case "expired_card" -> DeclineReason.EXPIRED;
      case "invalid_expiry_month", "invalid_expiry_year" -> DeclineReason.WRONG_EXPIRY;
      case "incorrect_cvc", "invalid_cvc" -> DeclineReason.WRONG_CVC;
      case "incorrect_number", "invalid_number" -> DeclineReason.WRONG_NUMBER;
      case "card_not_supported", "currency_not_supported", "transaction_not_allowed" ->
          DeclineReason.NOT_SUPPORTED;
      case "authentication_required", "payment_intent_authentication_failure" ->
          DeclineReason.NEEDS_HOLDER_ONLINE;
      case "processing_error", "issuer_not_available", "reenter_transaction", "try_again_later" ->
          DeclineReason.TRY_AGAIN;
      default -> DeclineReason.DO_NOT_HONOUR;
    };
  }
}
