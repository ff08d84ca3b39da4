package redrose.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import redrose.gateway.provider.LinkAnswer;
import redrose.gateway.provider.LinkAnswer.Closed;
import redrose.gateway.provider.LinkAnswer.Opened;
import redrose.gateway.provider.LinkAnswer.Paid;
import redrose.gateway.provider.LinkAnswer.Unknown;
import redrose.gateway.provider.LinkAnswer.Waiting;
import redrose.gateway.provider.LinkOrder;
import redrose.gateway.provider.LinkProvider;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.stripe.StripeReply.Done;
import redrose.gateway.stripe.StripeReply.Fault;
import redrose.gateway.stripe.StripeReply.Lost;
import redrose.gateway.stripe.StripeReply.Said;

/** Pages of Stripe's own: Checkout Sessions (docs.stripe.com/api/checkout/sessions). */
public final class StripeLinks implements LinkProvider {
  private final StripeClient stripe;
  private final StripeSender sender;
  private final String description;

  /**
   * Connects lazily.
   *
   * @param description what the page says is paid for; no bill's reference
   */
  public StripeLinks(StripeSettings settings, String description, MeterRegistry registry) {
    this.stripe = settings.connect();
    this.sender = new StripeSender(settings, registry);
    this.description = description;
  }

  @Override
  public LinkAnswer open(LinkOrder order) {
    var key = "link:" + order.paymentId() + ":1";
    return switch (sender.send(
        "open_link",
        key,
        options -> stripe.v1().checkout().sessions().create(params(order), options))) {
      case Done<Session>(var session) -> new Opened(session.getId());
      case Said<Session>(var no) -> new Unknown(StripeSender.describe(no));
      case Fault<Session>(var why) -> new Unknown(why);
      case Lost<Session>(var why) -> new Unknown(why);
    };
  }

  private SessionCreateParams params(LinkOrder order) {
    var id = order.paymentId().toString();
    var price =
        PriceData.builder()
            .setCurrency("gbp")
            .setUnitAmount(order.amountPence())
            .setProductData(PriceData.ProductData.builder().setName(description).build())
            .build();
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
        .addLineItem(LineItem.builder().setPriceData(price).setQuantity(1L).build())
        .setClientReferenceId(id)
        .putMetadata(StripeIntents.PAYMENT_ID, id)
        .setPaymentIntentData(
            PaymentIntentData.builder().putMetadata(StripeIntents.PAYMENT_ID, id).build())
        .setExpiresAt(order.until().getEpochSecond())
        .setSuccessUrl(order.returnTo().toString())
        .setCancelUrl(order.returnTo().toString())
        .build();
  }

  /** A no may mean that it was paid or ended before: how it stands says which. */
  @Override
  public LinkAnswer close(ProviderPayment payment, int attempt) {
    var key = "close_link:" + payment.paymentId() + ":" + attempt;
    return switch (sender.send(
        "close_link",
        key,
        options -> stripe.v1().checkout().sessions().expire(payment.providerId(), options))) {
      case Done<Session>(var session) -> standing(session);
      case Said<Session> _, Fault<Session> _, Lost<Session> _ -> find(payment);
    };
  }

  @Override
  public LinkAnswer find(ProviderPayment payment) {
    return switch (sender.send(
        "find_link",
        "",
        options -> stripe.v1().checkout().sessions().retrieve(payment.providerId(), options))) {
      case Done<Session>(var session) -> standing(session);
      case Said<Session>(var no) -> new Unknown(StripeSender.describe(no));
      case Fault<Session>(var why) -> new Unknown(why);
      case Lost<Session>(var why) -> new Unknown(why);
    };
  }

  private static LinkAnswer standing(Session session) {
    return switch (String.valueOf(session.getStatus())) {
      case "open" -> new Waiting(URI.create(session.getUrl()));
      case "expired" -> new Closed();
      case "complete" ->
          "paid".equals(session.getPaymentStatus())
              ? new Paid(session.getPaymentIntent(), session.getAmountTotal())
              : new Unknown("complete, and its payment is " + session.getPaymentStatus());
      default -> new Unknown("status " + session.getStatus() + " is new to us");
    };
  }
}
