package redrose.gateway.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import java.util.Optional;
import redrose.gateway.provider.ProviderAnswer.Cancelled;
import redrose.gateway.provider.ProviderAnswer.Cancelling;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.Processing;
import redrose.gateway.provider.ProviderAnswer.Standing;
import redrose.gateway.provider.ProviderAnswer.Unknown;

/** Cancels a PaymentIntent, which frees what it holds and makes any late confirm fail. */
record CancelIntent(StripeIntents intents, String providerId)
    implements StripeOperation<PaymentIntent, Cancelling> {

  @Override
  public String name() {
    return "cancel";
  }

  @Override
  public PaymentIntent send(RequestOptions options) throws StripeException {
    return intents.stripe().v1().paymentIntents().cancel(providerId, options);
  }

  @Override
  public Cancelling done(PaymentIntent intent) {
    return reading(intent)
        .orElseGet(() -> new Unknown("cancelled, yet its status is " + intent.getStatus()));
  }

  @Override
  public Cancelling said(StripeException no) {
    return StripeNo.needsLook(no)
        ? look().orElseGet(() -> answer(new Unknown(StripeSender.describe(no))))
        : StripeOperation.refused(no);
  }

  @Override
  public Optional<Cancelling> look() {
    return intents.look(providerId, CancelIntent::reading, this::answer);
  }

  @Override
  public Cancelling answer(Unknown unknown) {
    return unknown;
  }

  /** Any other status shows that no cancel was carried out. */
  private static Optional<Cancelling> reading(PaymentIntent intent) {
    return switch (IntentStates.standing(intent)) {
      case Cancelled over -> Optional.of(over);
      case Captured moved -> Optional.of(moved);
      case Processing waiting -> Optional.of(waiting);
      case Standing _ -> Optional.empty();
    };
  }
}
