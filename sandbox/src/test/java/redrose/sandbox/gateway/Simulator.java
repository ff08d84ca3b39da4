package redrose.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.stream.StreamSupport;
import redrose.gateway.stripe.StripeCardProvider;
import redrose.gateway.stripe.StripeSettings;
import redrose.sandbox.stripe.SimulatorControl;
import redrose.sandbox.stripe.SimulatorOptions;
import redrose.sandbox.stripe.StripeSimulator;

/** A Stripe simulator, and the gateway's adapter in front of it. */
final class Simulator implements AutoCloseable {
  static final String KEY = "sk_test_of_the_gateway";

  final StripeSimulator stripe;
  final SimulatorControl control;
  private final Vertx vertx = Vertx.vertx();

  Simulator() {
    this(SimulatorOptions.of(KEY));
  }

  Simulator(SimulatorOptions options) {
    stripe = StripeSimulator.start(vertx, 0, options).await();
    control = stripe.control();
  }

  StripeCardProvider provider() {
    return provider(KEY, stripe.url());
  }

  /** Waits for an answer as long as a test does. */
  StripeCardProvider patient() {
    return new StripeCardProvider(settings(stripe.url(), KEY, 60_000), new SimpleMeterRegistry());
  }

  /** Gives up soon. */
  static StripeCardProvider provider(String key, String url) {
    return new StripeCardProvider(settings(url, key, 5_000), new SimpleMeterRegistry());
  }

  /** Three tries, which follow each other at once. */
  static StripeSettings settings(String url, String key, int readTimeoutMs) {
    return new StripeSettings(Optional.of(url), key, 5_000, readTimeoutMs, 3, 1);
  }

  JsonNode intent(String id) {
    return StreamSupport.stream(control.ledger().path("intents").spliterator(), false)
        .filter(intent -> intent.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  int intents() {
    return control.ledger().path("intents").size();
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
