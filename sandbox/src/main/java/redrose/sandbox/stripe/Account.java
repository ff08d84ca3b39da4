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
  final CardReader cards;
  final Map<String, PaymentMethod> paymentMethods = new LinkedHashMap<>();
  final Map<String, Intent> intents = new LinkedHashMap<>();
  final Map<String, Charge> charges = new LinkedHashMap<>();
  final Map<String, Refund> refunds = new LinkedHashMap<>();
  final Map<String, BalanceTransaction> balance = new LinkedHashMap<>();
  final Map<String, Payout> payouts = new LinkedHashMap<>();
  final Map<String, Event> events = new LinkedHashMap<>();
  final RequestCounts requests = new RequestCounts();
  final IdempotencyStore idempotency;

  private final Consumer<Event> onEvent;

  /** The request being carried out, which the events that it causes name. */
  ApiCall current;

  Account(SimulatorOptions options, Consumer<Event> onEvent) {
    this.options = options;
    this.onEvent = onEvent;
    this.cards = new CardReader(options, ids);
    this.idempotency = new IdempotencyStore(options.clock());
  }

  /** Now, in seconds since 1970, as Stripe's timestamps are. */
  long now() {
    return options.clock().instant().getEpochSecond();
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
    events.put(id, event);
    onEvent.accept(event);
  }

  private Map<String, Object> requestJson() {
    return Json.object()
        .with("id", current == null ? null : current.request())
        .with("idempotency_key", current == null ? null : current.idempotencyKey());
  }
}
