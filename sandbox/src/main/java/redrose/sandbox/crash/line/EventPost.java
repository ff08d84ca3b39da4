package redrose.sandbox.crash.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import redrose.sandbox.crash.plan.EventFate;
import redrose.sandbox.stripe.WebhookSignature;

/**
 * Takes the provider's events and brings them to the gateways, as a site's proxy does, or doesn't:
 * twice, late, never, or after a forgery. Each delivery is signed when it is sent, as Stripe's are.
 */
public final class EventPost {
  /** What the provider signs with, and the gateways check. */
  public static final String SECRET = "whsec_of_the_crash_test";

  private static final List<Forgery> FORGERIES = List.of(Forgery.values());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HOST = "127.0.0.1";
  private static final long ANSWER_LIMIT_MS = 5_000;
  private static final int AGAIN_AFTER_MS = 2_000;
  private static final int LEAST_LATE_MS = 1_000;
  private static final int MOST_LATE_MS = 8_000;

  private final Vertx vertx;
  private final HttpClient client;
  private final HttpServer server;
  private final List<Integer> doors = new CopyOnWriteArrayList<>();
  private final Map<Long, EventFate> fatesByPence = new ConcurrentHashMap<>();
  private final Map<String, EventFate> fates = new ConcurrentHashMap<>();
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger forgeries = new AtomicInteger();

  /** Opens for the provider's events. */
  public EventPost(Vertx vertx) {
    this.vertx = vertx;
    client = vertx.createHttpClient();
    server = vertx.createHttpServer().requestHandler(this::receive).listen(0, HOST).await();
  }

  /** Where the provider posts. */
  public URI address() {
    return URI.create("http://" + HOST + ":" + server.actualPort() + "/webhooks");
  }

  /** Brings events to that port of a gateway, too. */
  public void bringTo(int webhookPort) {
    doors.add(webhookPort);
  }

  /** From now on what begins with an amount, in pence, has that fate. */
  public void expect(long pence, EventFate fate) {
    fatesByPence.put(pence, fate);
  }

  /** How often what was done with an event, and how deliveries ended. */
  public Map<String, Integer> counts() {
    return new TreeMap<>(counts);
  }

  private void receive(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              request.response().end();
              take(body);
            });
  }

  private void take(Buffer body) {
    try {
      var event = JSON.readTree(body.getBytes());
      var fate = fate(event.path("data").path("object"));
      count(fate.label());
      bring(fate, body.toString(), event);
    } catch (IOException e) {
      throw new IllegalStateException("The provider sent what is no JSON", e);
    }
  }

  /** An intent has the fate of its first event, and all that hangs on it the same. */
  private EventFate fate(JsonNode object) {
    boolean isIntent = object.path("object").asText().equals("payment_intent");
    var intent = object.path(isIntent ? "id" : "payment_intent").asText();
    return fates.computeIfAbsent(
        intent.equals("null") ? object.path("id").asText() : intent,
        _ -> fatesByPence.getOrDefault(pence(object), EventFate.AT_ONCE));
  }

  private static long pence(JsonNode object) {
    return object.path(object.has("amount_total") ? "amount_total" : "amount").asLong();
  }

  private void bring(EventFate fate, String body, JsonNode event) {
    switch (fate) {
      case AT_ONCE, EARLY -> bring(body);
      case DOUBLED -> {
        doors.forEach(door -> count(post(door, body, signature(body))));
        vertx.setTimer(AGAIN_AFTER_MS, _ -> bring(body));
      }
      case LATE ->
          vertx.setTimer(
              ThreadLocalRandom.current().nextInt(LEAST_LATE_MS, MOST_LATE_MS), _ -> bring(body));
      case DROPPED -> {
        // nobody hears of it
      }
      case FORGED -> {
        forge(event);
        bring(body);
      }
    }
  }

  /** To one gateway, or to the other where that one is away. */
  private void bring(String body) {
    int first = turn.getAndIncrement();
    count(
        post(door(first), body, signature(body))
            .compose(
                status ->
                    status == 200
                        ? Future.succeededFuture(status)
                        : post(door(first + 1), body, signature(body))));
  }

  private int door(int number) {
    return doors.get(Math.floorMod(number, doors.size()));
  }

  /** The same news under another name, of a payment that is said to have succeeded. */
  private void forge(JsonNode event) {
    int number = forgeries.getAndIncrement();
    var forgery = FORGERIES.get(Math.floorMod(number, FORGERIES.size()));
    ObjectNode forged = event.deepCopy();
    forged.put("id", "evt_forged" + number).put("type", "payment_intent.succeeded");
    if (forged.path("data").path("object") instanceof ObjectNode object) {
      object.put("status", "succeeded");
    }
    var body = forged.toString();
    post(door(number), body, forgery.signature(body, SECRET, nowS()))
        .onSuccess(status -> count(status == 0 ? "forgery_away" : "forgery_" + status));
  }

  private static Optional<String> signature(String body) {
    return Optional.of(WebhookSignature.header(body, SECRET, nowS()));
  }

  private static long nowS() {
    return Instant.now().getEpochSecond();
  }

  /** The answer's status; 0 where nobody answers. */
  private Future<Integer> post(int door, String body, Optional<String> signature) {
    var request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost(HOST)
            .setPort(door)
            .setURI("/webhooks")
            .setTimeout(ANSWER_LIMIT_MS)
            .putHeader("Content-Type", "application/json; charset=utf-8");
    signature.ifPresent(header -> request.putHeader("Stripe-Signature", header));
    return client
        .request(request)
        .compose(out -> out.send(body))
        .map(answer -> answer.statusCode())
        .otherwise(0);
  }

  private void count(Future<Integer> delivery) {
    delivery.onSuccess(status -> count(status == 0 ? "delivery_away" : "delivery_" + status));
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
