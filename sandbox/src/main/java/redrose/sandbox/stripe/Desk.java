package redrose.sandbox.stripe;

import com.stripe.Stripe;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.sandbox.stripe.FaultKind.Stage;

/**
 * Serves one request in Stripe's order: key, route, rate limiter, idempotency layer, validation,
 * execution. At each stage a fault may strike.
 *
 * @see <a href="https://docs.stripe.com/error-low-level#idempotency">What runs before the
 *     idempotency layer</a>
 */
final class Desk {
  private static final Logger log = LoggerFactory.getLogger(Desk.class);

  private final Vertx vertx;
  private final Account account;
  private final Faults faults;
  private final Api api;

  Desk(Vertx vertx, Account account) {
    this.vertx = vertx;
    this.account = account;
    this.faults = account.faults;
    this.api = new Api(account);
  }

  void serve(Exchange exchange) {
    try {
      checkKey(exchange);
      Api.Found found = route(exchange);
      account.requests.count(found.operation().name(), found.id());
      Asked asked = Asked.of(found, account);
      Optional<Fault> door = strike(asked, Stage.DOOR);
      if (door.isPresent()) {
        send(exchange, asked, door.get().answer(exchange.idempotencyKey()));
      } else {
        admit(exchange, found, asked);
      }
    } catch (StripeError error) {
      exchange.send(Answer.of(error));
    }
  }

  private void checkKey(Exchange exchange) {
    String key = exchange.apiKey().filter(text -> !text.isEmpty()).orElseThrow(Errors::noKey);
    if (!key.equals(account.options.secretKey())) {
      throw Errors.wrongKey(key);
    }
    exchange
        .version()
        .filter(version -> !version.equals(Stripe.API_VERSION))
        .ifPresent(
            version -> {
              throw StripeError.invalidRequest("Invalid Stripe API version: " + version);
            });
  }

  private Api.Found route(Exchange exchange) {
    return api.find(exchange.method(), exchange.path())
        .orElseThrow(() -> Errors.unknownUrl(exchange.method(), exchange.path()));
  }

  private void admit(Exchange exchange, Api.Found found, Asked asked) {
    String key = exchange.idempotencyKey();
    try {
      Map<String, Object> values = FormDecoder.decode(exchange.takeForm());
      if (key != null) {
        String digest = digest(exchange, values);
        Optional<Answer> replay = account.idempotency.begin(key, exchange.path(), digest);
        if (replay.isPresent()) {
          send(exchange, asked, replay.get());
          return;
        }
      }
      ApiCall call = validate(exchange, found, values);
      strikeBefore(exchange, call);
    } catch (StripeError error) {
      send(exchange, asked, Answer.of(error));
    }
  }

  /** What may hold a card number is known by a digest whose key ends with this process. */
  private String digest(Exchange exchange, Map<String, Object> values) {
    String text = Json.sortedText(values);
    return carriesCard(exchange.path()) ? account.ids.digest(text) : Ids.plainDigest(text);
  }

  private static boolean carriesCard(String path) {
    return path.equals(PaymentMethodEndpoints.ALL);
  }

  /** Gives the key back if the parameters are no good: nothing began to execute. */
  private ApiCall validate(Exchange exchange, Api.Found found, Map<String, Object> values) {
    String key = exchange.idempotencyKey();
    try {
      found.operation().check(values);
      return new ApiCall(found.operation(), found.id(), new Parameters(values), exchange.id(), key);
    } catch (StripeError error) {
      if (key != null) {
        account.idempotency.abandon(key);
      }
      throw error;
    }
  }

  private void strikeBefore(Exchange exchange, ApiCall call) {
    Optional<Fault> fault = strike(Asked.of(call, account), Stage.BEFORE);
    if (fault.isEmpty()) {
      execute(exchange, call);
      return;
    }
    switch (fault.get().kind()) {
      case DELAY_BEFORE ->
          vertx.setTimer(Math.max(1, fault.get().delayMs()), _ -> execute(exchange, call));
      case HOLD_BEFORE -> faults.hold(Asked.of(call, account), () -> execute(exchange, call));
      case ERROR_BEFORE -> finish(exchange, call, fault.get().answer(call.idempotencyKey()));
      default -> {
        if (call.idempotencyKey() != null) {
          account.idempotency.abandon(call.idempotencyKey());
        }
        exchange.reset();
      }
    }
  }

  private void execute(Exchange exchange, ApiCall call) {
    Answer answer = run(call);
    Answer sent =
        strike(Asked.of(call, account), Stage.DONE)
            .map(fault -> fault.answer(call.idempotencyKey()))
            .orElse(answer);
    finish(exchange, call, sent);
  }

  private Answer run(ApiCall call) {
    account.current = call;
    try {
      Map<String, Object> json = call.operation().work().run(call);
      List<String> expand = call.parameters().list("expand");
      new Expansion(account).expand(json, expand);
      return Answer.ok(json);
    } catch (StripeError error) {
      return Answer.of(error);
    } catch (RuntimeException e) {
      log.error("A bug in the simulator", e);
      return Answer.of(new StripeError(500, "api_error", "A bug in the simulator, see its log."));
    } finally {
      account.current = null;
    }
  }

  private void finish(Exchange exchange, ApiCall call, Answer answer) {
    if (call.idempotencyKey() != null) {
      Answer kept = answer.with("Original-Request", exchange.id());
      account
          .idempotency
          .finish(call.idempotencyKey(), kept)
          .filter(_ -> !carriesCard(exchange.path()))
          .ifPresent(account::changed);
      send(exchange, Asked.of(call, account), kept);
    } else {
      send(exchange, Asked.of(call, account), answer);
    }
  }

  private void send(Exchange exchange, Asked asked, Answer answer) {
    account.memory.write();
    Optional<Fault> fault = strike(asked, Stage.ANSWER);
    if (fault.isEmpty()) {
      exchange.send(answer);
      return;
    }
    Consumer<Answer> later = exchange::send;
    switch (fault.get().kind()) {
      case DELAY_AFTER ->
          vertx.setTimer(Math.max(1, fault.get().delayMs()), _ -> later.accept(answer));
      case HOLD_AFTER -> faults.hold(asked, () -> later.accept(answer));
      default -> exchange.reset();
    }
  }

  private Optional<Fault> strike(Asked asked, Stage stage) {
    Optional<Fault> fault = faults.take(asked, stage);
    fault.ifPresent(one -> log.info("fault {} strikes {}", one.kind(), asked.operation()));
    return fault;
  }
}
