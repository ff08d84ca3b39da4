package redrose.gateway.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import java.util.Optional;
import redrose.gateway.provider.ProviderAnswer.AwaitingCard;
import redrose.gateway.provider.ProviderAnswer.Cancelled;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.Capturing;
import redrose.gateway.provider.ProviderAnswer.Processing;
import redrose.gateway.provider.ProviderAnswer.Standing;
import redrose.gateway.provider.ProviderAnswer.Unknown;

/** Captures the whole of what a PaymentIntent holds. Stripe captures an intent once. */
record CaptureIntent(StripeIntents intents, String providerId)
    implements StripeOperation<PaymentIntent, Capturing> {

  @Override
  public String name() {
    return "capture";
  }

  @Override
  public PaymentIntent send(RequestOptions options) throws StripeException {
    return intents.stripe().v1().paymentIntents().capture(providerId, options);
  }

  @Override
  public Capturing done(PaymentIntent intent) {
    return reading(intent)
        .orElseGet(() -> new Unknown("captured, yet its status is " + intent.getStatus()));
  }

  @Override
  public Capturing said(StripeException no) {
    return StripeNo.needsLook(no)
        ? look().orElseGet(() -> answer(new Unknown(StripeSender.describe(no))))
        : StripeOperation.refused(no);
  }

  @Override
  public Optional<Capturing> look() {
    return intents.look(providerId, CaptureIntent::reading, this::answer);
  }

  @Override
  public Capturing answer(Unknown unknown) {
    return unknown;
  }

  /** Money that is still only held shows that no capture was carried out. */
  private static Optional<Capturing> reading(PaymentIntent intent) {
    return switch (IntentStates.standing(intent)) {
      case Captured moved -> Optional.of(moved);
      case Cancelled over -> Optional.of(over);
      case Processing waiting -> Optional.of(waiting);
      case AwaitingCard _ -> Optional.of(new Unknown("nothing is held"));
      case Standing _ -> Optional.empty();
    };
  }
}
