package redrose.sandbox.stripe;

import com.stripe.Stripe;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The simulated account and all that is in it. Touched by one event loop only, so that nothing here
 * needs a lock and requests take effect one after another.
 */
final class Account {
  final SimulatorOptions options;
  final Faults faults = new Faults();
  final Ids ids = new Ids();
  final MovedClock clock;
  final CardReader cards;
  final Map<String, PaymentMethod> paymentMethods = new LinkedHashMap<>();
  final Map<String, Intent> intents = new LinkedHashMap<>();
  final Map<String, CheckoutSession> sessions = new LinkedHashMap<>();
  final Map<String, Charge> charges = new LinkedHashMap<>();
  final Map<String, Refund> refunds = new LinkedHashMap<>();
  final Map<String, Dispute> disputes = new LinkedHashMap<>();
  final Map<String, BalanceTransaction> balance = new LinkedHashMap<>();
  final Map<String, Payout> payouts = new LinkedHashMap<>();
  final Map<String, Event> events = new LinkedHashMap<>();
  final RequestCounts requests = new RequestCounts();
  final IdempotencyStore idempotency;

  final Memory memory;

  private final Consumer<Event> onEvent;

  /** The request being carried out, which the events that it causes name. */
  ApiCall current;

  Account(SimulatorOptions options, Consumer<Event> onEvent) {
    this.options = options;
    this.onEvent = onEvent;
    this.clock = new MovedClock(options.clock());
    this.cards = new CardReader(options, clock, ids);
    this.idempotency = new IdempotencyStore(clock);
    this.memory = options.state().map(path -> Memory.open(path, this)).orElseGet(Memory::none);
  }

  /** Now, in seconds since 1970, as Stripe's timestamps are. */
  long now() {
    return clock.instant().getEpochSecond();
  }

  /** Takes a new object in. */
  void add(Kept one) {
    put(one);
    changed(one);
  }

  /** Notes that an object is not what it was; each that is not noted would be forgotten. */
  void changed(Kept one) {
    memory.keep(one);
    if (one instanceof Intent intent && intent.latestCharge != null) {
      memory.keep(intent.latestCharge);
      memory.keep(intent.latestCharge.paymentMethod);
    }
  }

  void put(Kept one) {
    switch (one) {
      case PaymentMethod method -> paymentMethods.put(method.id(), method);
      case Intent intent -> intents.put(intent.id, intent);
      case CheckoutSession session -> sessions.put(session.id, session);
      case Charge charge -> charges.put(charge.id, charge);
      case Refund refund -> refunds.put(refund.id, refund);
      case Dispute dispute -> disputes.put(dispute.id, dispute);
      case BalanceTransaction movement -> balance.put(movement.id, movement);
      case Payout payout -> payouts.put(payout.id(), payout);
      case Event event -> events.put(event.id(), event);
      case KeptAnswer answer -> idempotency.put(answer);
    }
  }

  /** Moves the account's balance, for something of {@code of}; amounts in the minor unit. */
  BalanceTransaction move(
      String type, String category, String source, long amount, long fee, Intent of) {
    var movement =
        new BalanceTransaction(
            ids.next("txn_"), type, category, source, amount, fee, now(), of.currency);
    add(movement);
    return movement;
  }

  /**
   * Notes that something happened to {@code object}.
   *
   * @see <a href="https://docs.stripe.com/api/events/types">Types of events</a>
   */
  void event(String type, Map<String, Object> object) {
    String id = ids.next("evt_");
    long created = now();
    var json =
        Json.object()
            .with("id", id)
            .with("object", "event")
            .with("api_version", Stripe.API_VERSION)
            .with("created", created)
            .with("data", Json.object().with("object", object))
            .with("livemode", false)
            .with("pending_webhooks", options.webhook().isPresent() ? 1 : 0)
            .with("request", requestJson())
            .with("type", type);
    var event = new Event(id, type, created, Json.text(json));
    add(event);
    onEvent.accept(event);
  }

  private Map<String, Object> requestJson() {
    return Json.object()
        .with("id", current == null ? null : current.request())
        .with("idempotency_key", current == null ? null : current.idempotencyKey());
  }
}
