package redrose.sandbox.stripe;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts events to the account's webhook endpoint, signed, and again when the answer is not a 2xx.
 * Stripe does so for days and promises no order; here a few tries in half a minute are enough, and
 * each is signed anew, as Stripe's are.
 *
 * @see <a href="https://docs.stripe.com/webhooks#behaviors">Webhooks: retries and ordering</a>
 */
final class Webhooks {
  private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
  private static final int MAX_TRIES = 5;
  private static final long ANSWER_LIMIT_MS = 10_000;

  private final Vertx vertx;
  private final SimulatorOptions options;
  private final HttpClient client;
  private boolean paused;

  Webhooks(Vertx vertx, SimulatorOptions options) {
    this.vertx = vertx;
    this.options = options;
    this.client = vertx.createHttpClient();
  }

  /** Drops what happens until {@link #resume}; an event can still be sent by name. */
  void pause() {
    paused = true;
  }

  void resume() {
    paused = false;
  }

  /** Sends an event that has just happened. */
  void happened(Event event) {
    if (!paused) {
      send(event);
    }
  }

  /** Sends {@code event}, whether or not it was sent before. */
  void send(Event event) {
    options.webhook().ifPresent(target -> attempt(target, event, 1));
  }

  private void attempt(SimulatorOptions.Webhook target, Event event, int attempt) {
    post(target, event.text())
        .map(answer -> answer.statusCode() / 100 == 2)
        .otherwise(false)
        .onSuccess(
            taken -> {
              log.info(
                  "webhook {} {} try {}: {}",
                  event.id(),
                  event.type(),
                  attempt,
                  taken ? "taken" : "not taken");
              if (!taken && attempt < MAX_TRIES) {
                long waitMs = 1000L << attempt;
                vertx.setTimer(waitMs, _ -> attempt(target, event, attempt + 1));
              }
            });
  }

  private Future<HttpClientResponse> post(SimulatorOptions.Webhook target, String body) {
    long nowS = options.clock().instant().getEpochSecond();
    var request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(target.url().toString())
            .setTimeout(ANSWER_LIMIT_MS)
            .putHeader("Content-Type", "application/json; charset=utf-8")
            .putHeader("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
            .putHeader("Stripe-Signature", WebhookSignature.header(body, target.secret(), nowS));
    return client.request(request).compose(out -> out.send(body));
  }
}
