package redrose.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.param.PaymentIntentListParams;
import java.util.Optional;
import java.util.function.Function;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.ProviderAnswer.Unknown;
import redrose.gateway.stripe.StripeReply.Done;
import redrose.gateway.stripe.StripeReply.Fault;
import redrose.gateway.stripe.StripeReply.Lost;
import redrose.gateway.stripe.StripeReply.Said;

/** Reads PaymentIntents. */
record StripeIntents(StripeClient stripe, StripeSender sender) {
  /** The metadata under which an intent carries our payment's id. */
  static final String PAYMENT_ID = "redrose_payment";

  /** Their clock and ours may differ by this much. */
  private static final long CLOCK_SLACK_S = 300;

  private static final long PAGE = 100;
  private static final int MOST_PAGES = 20;

  /** The intent by its id. */
  StripeReply<PaymentIntent> byId(String providerId) {
    return sender.send(
        "find", "", options -> stripe.v1().paymentIntents().retrieve(providerId, options));
  }

  /**
   * What the intent shows, or why that can't be known.
   *
   * @param reading empty where it shows that nothing was done
   * @param unknown wraps an answer that could not be had
   */
  <A> Optional<A> look(
      String providerId,
      Function<PaymentIntent, Optional<A>> reading,
      Function<Unknown, A> unknown) {
    return switch (byId(providerId)) {
      case Done<PaymentIntent>(var intent) -> reading.apply(intent);
      case Said<PaymentIntent>(var no) -> unknown(StripeSender.describe(no), unknown);
      case Fault<PaymentIntent>(var why) -> unknown(why, unknown);
      case Lost<PaymentIntent>(var why) -> unknown(why, unknown);
    };
  }

  private static <A> Optional<A> unknown(String why, Function<Unknown, A> unknown) {
    return Optional.of(unknown.apply(new Unknown(why)));
  }

  /**
   * The intent that carries an order's id, newest first among those that can be it. Listed and not
   * searched: Stripe's search may lag by an hour (docs.stripe.com/search#data-freshness).
   */
  StripeReply<Optional<PaymentIntent>> byOrder(PaymentOrder order) {
    PaymentIntent last = null;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      var after = last;
      var reply =
          sender.send(
              "list",
              "",
              options -> stripe.v1().paymentIntents().list(since(order, after), options));
      if (!(reply instanceof Done<StripeCollection<PaymentIntent>>(var page))) {
        return reply.withoutValue();
      }
      var found = in(page, order);
      if (found.isPresent() || !page.getHasMore()) {
        return new Done<>(found);
      }
      last = page.getData().getLast();
    }
    // it may be on the next page: to say that there is none would open a second one
    return new Fault<>(
        "not among the newest " + MOST_PAGES * PAGE + " intents, and there are more");
  }

  private static Optional<PaymentIntent> in(
      StripeCollection<PaymentIntent> page, PaymentOrder order) {
    return page.getData().stream()
        .filter(intent -> order.paymentId().toString().equals(intent.getMetadata().get(PAYMENT_ID)))
        .findFirst();
  }

  private static PaymentIntentListParams since(PaymentOrder order, PaymentIntent after) {
    var created =
        PaymentIntentListParams.Created.builder()
            .setGte(order.since().getEpochSecond() - CLOCK_SLACK_S)
            .build();
    var params = PaymentIntentListParams.builder().setCreated(created).setLimit(PAGE);
    return (after == null ? params : params.setStartingAfter(after.getId())).build();
  }
}
