package redrose.gateway.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import java.util.Optional;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.ProviderAnswer.Opened;
import redrose.gateway.provider.ProviderAnswer.Opening;
import redrose.gateway.provider.ProviderAnswer.Unknown;
import redrose.gateway.stripe.StripeReply.Done;
import redrose.gateway.stripe.StripeReply.Fault;
import redrose.gateway.stripe.StripeReply.Lost;
import redrose.gateway.stripe.StripeReply.Said;

/** Creates a PaymentIntent without a card, for money to be held and captured later. */
record OpenIntent(StripeIntents intents, PaymentOrder order)
    implements StripeOperation<PaymentIntent, Opening> {

  @Override
  public String name() {
    return "open";
  }

  @Override
  public PaymentIntent send(RequestOptions options) throws StripeException {
    var params =
        PaymentIntentCreateParams.builder()
            .setAmount(order.amountPence())
            .setCurrency("gbp")
            .addPaymentMethodType("card")
            .setCaptureMethod(CaptureMethod.MANUAL)
            .putMetadata(StripeIntents.PAYMENT_ID, order.paymentId().toString())
            .build();
    return intents.stripe().v1().paymentIntents().create(params, options);
  }

  @Override
  public Opening done(PaymentIntent intent) {
    return new Opened(intent.getId());
  }

  @Override
  public Opening said(StripeException no) {
    return StripeOperation.refused(no);
  }

  @Override
  public Optional<Opening> look() {
    return switch (intents.byOrder(order)) {
      case Done<Optional<PaymentIntent>>(var found) -> found.map(this::done);
      case Said<Optional<PaymentIntent>>(var no) -> Optional.of(said(no));
      case Fault<Optional<PaymentIntent>>(var why) -> Optional.of(new Unknown(why));
      case Lost<Optional<PaymentIntent>>(var why) -> Optional.of(new Unknown(why));
    };
  }

  @Override
  public Opening answer(Unknown unknown) {
    return unknown;
  }
}
