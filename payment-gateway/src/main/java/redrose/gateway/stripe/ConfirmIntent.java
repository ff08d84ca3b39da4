package redrose.gateway.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentConfirmParams.PaymentMethodOptions;
import java.util.Optional;
import redrose.gateway.provider.ProviderAnswer.Authorising;
import redrose.gateway.provider.ProviderAnswer.Unknown;

/** Confirms a PaymentIntent with a card as a telephone order, which holds the money. */
record ConfirmIntent(StripeIntents intents, String providerId, String cardToken)
    implements StripeOperation<PaymentIntent, Authorising> {

  @Override
  public String name() {
    return "confirm";
  }

  @Override
  public PaymentIntent send(RequestOptions options) throws StripeException {
    var byTelephone = PaymentMethodOptions.Card.builder().setMoto(true).build();
    var params =
        PaymentIntentConfirmParams.builder()
            .setPaymentMethod(cardToken)
            .setPaymentMethodOptions(PaymentMethodOptions.builder().setCard(byTelephone).build())
            .build();
    return intents.stripe().v1().paymentIntents().confirm(providerId, params, options);
  }

  @Override
  public Authorising done(PaymentIntent intent) {
    return IntentStates.authorising(intent, cardToken).orElseGet(() -> notShown(intent));
  }

  /**
   * A no that is about the card is a decline. "Unexpected state" means that the intent has moved on
   * without us, and a reused key that an earlier request of ours is not known: in both the intent
   * decides.
   */
  @Override
  public Authorising said(StripeException no) {
    var declined = StripeDeclines.of(no);
    if (declined.isPresent()) {
      return declined.get();
    }
    return StripeNo.needsLook(no)
        ? look().orElseGet(() -> answer(new Unknown(StripeSender.describe(no))))
        : StripeOperation.refused(no);
  }

  @Override
  public Optional<Authorising> look() {
    return intents.look(
        providerId, intent -> IntentStates.authorising(intent, cardToken), this::answer);
  }

  @Override
  public Authorising answer(Unknown unknown) {
    return unknown;
  }

  private Authorising notShown(PaymentIntent intent) {
    return new Unknown("confirmed, yet its status is " + intent.getStatus());
  }
}
