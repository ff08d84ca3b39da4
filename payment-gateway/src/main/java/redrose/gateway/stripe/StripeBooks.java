package redrose.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.HasId;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PayoutListParams;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import redrose.gateway.provider.BooksUnreadable;
import redrose.gateway.provider.ListedPayment;
import redrose.gateway.provider.ProviderBooks;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.provider.ProviderPayouts;
import redrose.gateway.stripe.StripeReply.Done;
import redrose.gateway.stripe.StripeReply.Fault;
import redrose.gateway.stripe.StripeReply.Lost;
import redrose.gateway.stripe.StripeReply.Said;
import redrose.requests.Movement;
import redrose.requests.Payout;

/**
 * Stripe's lists (docs.stripe.com/api/pagination), read page by page. Listed and not searched:
 * Stripe's search may lag by an hour.
 */
public final class StripeBooks implements ProviderBooks, ProviderPayouts {
  private static final long PAGE = 100;

  /** A hundred thousand entries: more than a council takes in any time that is asked for. */
  private static final int MOST_PAGES = 1_000;

  private static final int NOT_FOUND = 404;

  private final StripeClient stripe;
  private final StripeSender sender;

  /** Connects lazily: nothing is sent until the first request. */
  public StripeBooks(StripeSettings settings, MeterRegistry registry) {
    stripe = settings.connect();
    sender = new StripeSender(settings, registry);
  }

  @Override
  public void payments(Instant from, Instant until, Consumer<ListedPayment> each) {
    var created =
        PaymentIntentListParams.Created.builder()
            .setGte(from.getEpochSecond())
            .setLt(until.getEpochSecond())
            .build();
    everyPage(
        "list_payments",
        after -> {
          var params =
              PaymentIntentListParams.builder()
                  .setCreated(created)
                  .setLimit(PAGE)
                  .addExpand("data.latest_charge");
          return options ->
              stripe.v1().paymentIntents().list(startingAfter(params, after), options);
        },
        intent -> listed(intent).ifPresent(each));
  }

  @Override
  public Optional<ListedPayment> payment(String providerId) {
    var params = PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
    return switch (sender.send(
        "find",
        "",
        options -> stripe.v1().paymentIntents().retrieve(providerId, params, options))) {
      case Done<PaymentIntent>(var intent) -> listed(intent);
      case Said<PaymentIntent>(var no) when no.getStatusCode() == NOT_FOUND -> Optional.empty();
      case Said<PaymentIntent>(var no) -> throw new BooksUnreadable(StripeSender.describe(no));
      case Fault<PaymentIntent>(var why) -> throw new BooksUnreadable(why);
      case Lost<PaymentIntent>(var why) -> throw new BooksUnreadable(why);
    };
  }

  @Override
  public void payouts(Instant since, Consumer<Payout> each) {
    var created = PayoutListParams.Created.builder().setGte(since.getEpochSecond()).build();
    everyPage(
        "list_payouts",
        after -> {
          var params = PayoutListParams.builder().setCreated(created).setLimit(PAGE);
          return options ->
              stripe
                  .v1()
                  .payouts()
                  .list((after == null ? params : params.setStartingAfter(after)).build(), options);
        },
        payout -> each.accept(StripeMovements.payout(payout)));
  }

  @Override
  public void movements(String payoutId, Consumer<Movement> each) {
    this.<BalanceTransaction>everyPage(
        "list_movements",
        after -> {
          var params =
              BalanceTransactionListParams.builder()
                  .setPayout(payoutId)
                  .setLimit(PAGE)
                  .addExpand("data.source");
          return options ->
              stripe
                  .v1()
                  .balanceTransactions()
                  .list((after == null ? params : params.setStartingAfter(after)).build(), options);
        },
        movement -> each.accept(StripeMovements.movement(movement)));
  }

  private static PaymentIntentListParams startingAfter(
      PaymentIntentListParams.Builder params, String after) {
    return (after == null ? params : params.setStartingAfter(after)).build();
  }

  /** One list, a page after the other. */
  private interface Pages<T extends HasId> {
    /**
     * @param after the last entry of the page before; null for the first page
     */
    StripeSender.Request<StripeCollection<T>> page(String after);
  }

  private <T extends HasId> void everyPage(String name, Pages<T> pages, Consumer<T> each) {
    String after = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var read = read(name, pages.page(after));
      read.getData().forEach(each);
      if (!read.getHasMore() || read.getData().isEmpty()) {
        return;
      }
      after = read.getData().getLast().getId();
    }
    throw new BooksUnreadable(name + " has more than " + MOST_PAGES + " pages: ask for less time");
  }

  private <T extends HasId> StripeCollection<T> read(
      String name, StripeSender.Request<StripeCollection<T>> request) {
    return switch (sender.send(name, "", request)) {
      case Done<StripeCollection<T>>(var page) -> page;
      case Said<StripeCollection<T>>(var no) ->
          throw new BooksUnreadable(StripeSender.describe(no));
      case Fault<StripeCollection<T>>(var why) -> throw new BooksUnreadable(why);
      case Lost<StripeCollection<T>>(var why) -> throw new BooksUnreadable(why);
    };
  }

  /** Empty where it carries no name of ours: others may use the account too. */
  private static Optional<ListedPayment> listed(PaymentIntent intent) {
    return ourId(intent)
        .map(
            ours ->
                new ListedPayment(
                    new ProviderPayment(ours, intent.getId()),
                    IntentStates.standing(intent),
                    refunded(intent)));
  }

  /** What was let go uncaptured counts as refunded with Stripe, and is no refund. */
  private static long refunded(PaymentIntent intent) {
    var charge = intent.getLatestChargeObject();
    return charge == null || !charge.getCaptured()
        ? 0
        : charge.getAmountRefunded() - (charge.getAmount() - charge.getAmountCaptured());
  }

  private static Optional<UUID> ourId(PaymentIntent intent) {
    try {
      return Optional.ofNullable(intent.getMetadata())
          .map(metadata -> metadata.get(StripeIntents.PAYMENT_ID))
          .map(UUID::fromString);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
