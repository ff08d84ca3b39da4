package redrose.gateway.stripe;

import com.stripe.model.PaymentIntent;
import io.micrometer.core.instrument.MeterRegistry;
import redrose.gateway.card.Card;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.PresentedCard;
import redrose.gateway.provider.ProviderAnswer.Authorising;
import redrose.gateway.provider.ProviderAnswer.Cancelling;
import redrose.gateway.provider.ProviderAnswer.Capturing;
import redrose.gateway.provider.ProviderAnswer.Opening;
import redrose.gateway.provider.ProviderAnswer.Refused;
import redrose.gateway.provider.ProviderAnswer.Standing;
import redrose.gateway.provider.ProviderAnswer.Tokenising;
import redrose.gateway.provider.ProviderAnswer.Unknown;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.provider.Readiness;
import redrose.gateway.stripe.StripeReply.Done;
import redrose.gateway.stripe.StripeReply.Fault;
import redrose.gateway.stripe.StripeReply.Lost;
import redrose.gateway.stripe.StripeReply.Said;

/** Charges cards with Stripe's PaymentIntents, as telephone orders: money held, then captured. */
public final class StripeCardProvider implements CardProvider {
  private final StripeIntents intents;
  private final StripeRunner runner;
  private final StripeAccountCheck accountCheck;

  /** Connects lazily: nothing is sent until the first request. */
  public StripeCardProvider(StripeSettings settings, MeterRegistry registry) {
    var stripe = settings.connect();
    var sender = new StripeSender(settings, registry);
    intents = new StripeIntents(stripe, sender);
    runner = new StripeRunner(sender);
    accountCheck = new StripeAccountCheck(stripe, sender);
  }

  @Override
  public Opening open(PaymentOrder order) {
    return runner.run(new OpenIntent(intents, order), order.paymentId(), order.attempt());
  }

  @Override
  public Tokenising tokenise(ProviderPayment payment, Card card, int attempt) {
    return runner.run(new TokeniseCard(intents.stripe(), card), payment.paymentId(), attempt);
  }

  @Override
  public Authorising authorise(ProviderPayment payment, PresentedCard card, int attempt) {
    return switch (card) {
      case PresentedCard.Token(var token) -> {
        var confirm = new ConfirmIntent(intents, payment.providerId(), token);
        yield runner.run(confirm, payment.paymentId(), attempt);
      }
      case PresentedCard.InHand _ -> new Refused("a card was not stored before it was charged");
    };
  }

  @Override
  public Capturing capture(ProviderPayment payment, int attempt) {
    return runner.run(
        new CaptureIntent(intents, payment.providerId()), payment.paymentId(), attempt);
  }

  @Override
  public Cancelling cancel(ProviderPayment payment, int attempt) {
    return runner.run(
        new CancelIntent(intents, payment.providerId()), payment.paymentId(), attempt);
  }

  @Override
  public Standing find(ProviderPayment payment) {
    return switch (intents.byId(payment.providerId())) {
      case Done<PaymentIntent>(var intent) -> IntentStates.standing(intent);
      case Said<PaymentIntent>(var no) -> StripeOperation.refused(no);
      case Fault<PaymentIntent>(var why) -> new Unknown(why);
      case Lost<PaymentIntent>(var why) -> new Unknown(why);
    };
  }

  @Override
  public Readiness readiness() {
    return accountCheck.readiness();
  }
}
