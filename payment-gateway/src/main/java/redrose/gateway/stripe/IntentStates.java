package redrose.gateway.stripe;

import com.stripe.model.PaymentIntent;
import java.util.Optional;
import redrose.gateway.provider.DeclineReason;
import redrose.gateway.provider.ProviderAnswer.Authorised;
import redrose.gateway.provider.ProviderAnswer.Authorising;
import redrose.gateway.provider.ProviderAnswer.AwaitingCard;
import redrose.gateway.provider.ProviderAnswer.Cancelled;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.Declined;
import redrose.gateway.provider.ProviderAnswer.Processing;
import redrose.gateway.provider.ProviderAnswer.Standing;
import redrose.gateway.provider.ProviderAnswer.Unknown;

/** A PaymentIntent's status (docs.stripe.com/payments/paymentintents/lifecycle), in our words. */
final class IntentStates {
  private IntentStates() {}

  /** How it stands. */
  static Standing standing(PaymentIntent intent) {
    return switch (String.valueOf(intent.getStatus())) {
      case "requires_payment_method", "requires_confirmation", "requires_action" ->
          new AwaitingCard();
      case "requires_capture" -> new Authorised();
      case "succeeded" -> new Captured(intent.getAmountReceived());
      case "processing" -> new Processing();
      case "canceled" -> new Cancelled();
      default -> new Unknown("status " + intent.getStatus() + " is new to us");
    };
  }

  /**
   * What a confirm with this card came to; empty where the intent does not show that the confirm
   * was carried out at all.
   */
  static Optional<Authorising> authorising(PaymentIntent intent, String cardToken) {
    if ("requires_action".equals(intent.getStatus())) {
      return Optional.of(new Declined(DeclineReason.NEEDS_HOLDER_ONLINE, "requires_action", false));
    }
    return switch (standing(intent)) {
      case Authorised held -> Optional.of(held);
      case Captured moved -> Optional.of(moved);
      case Processing waiting -> Optional.of(waiting);
      case Cancelled over -> Optional.of(over);
      case AwaitingCard _ -> declineOf(intent, cardToken);
      case Standing _ -> Optional.empty();
    };
  }

  private static Optional<Authorising> declineOf(PaymentIntent intent, String cardToken) {
    var error = intent.getLastPaymentError();
    boolean ofThisCard =
        error != null
            && error.getPaymentMethod() != null
            && cardToken.equals(error.getPaymentMethod().getId());
    return ofThisCard ? Optional.of(StripeDeclines.of(error)) : Optional.empty();
  }
}
