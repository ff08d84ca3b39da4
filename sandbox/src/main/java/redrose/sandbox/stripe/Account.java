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
  final Map<String, Map<String, Object>> events = new LinkedHashMap<>();
  final Map<String, Long> requests = new LinkedHashMap<>();
  final IdempotencyStore idempotency;

  private final Consumer<Map<String, Object>> onEvent;

  /** The request being carried out, which the events that it causes name. */
  ApiCall current;

  Account(SimulatorOptions options, Consumer<Map<String, Object>> onEvent) {
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
    boolean asked = current != null;
    var event =
        Json.object(
            "id",
            ids.next("evt_"),
            "object",
            "event",
            "api_version",
            Stripe.API_VERSION,
            "created",
            now(),
            "data",
            Json.object("object", Json.copy(object)),
            "livemode",
            false,
            "pending_webhooks",
            options.webhook().isPresent() ? 1 : 0,
            "request",
            Json.object(
                "id", asked ? current.request() : null,
                "idempotency_key", asked ? current.idempotencyKey() : null),
            "type",
            type);
    events.put((String) event.get("id"), event);
    onEvent.accept(event);
  }

  /**
   * Counts a request that was let in, by what it asked for and, where it names one, of which
   * object.
   */
  void count(String operation, String id) {
    requests.merge(operation, 1L, Long::sum);
    if (!id.isEmpty()) {
      requests.merge(operation + " " + id, 1L, Long::sum);
    }
  }
}
