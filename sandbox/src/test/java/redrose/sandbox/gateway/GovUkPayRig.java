package redrose.sandbox.gateway;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import redrose.gateway.govukpay.GovUkPayCardProvider;
import redrose.gateway.govukpay.GovUkPayRefunds;
import redrose.gateway.govukpay.GovUkPaySettings;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.RefundProvider;
import redrose.sandbox.govukpay.GovUkPaySimulator;
import redrose.sandbox.govukpay.PayOptions;
import redrose.sandbox.stripe.SimulatorControl;

/** GOV.UK Pay, by its public API. */
final class GovUkPayRig implements ProviderRig {
  static final String KEY = "api_test_of_the_gateway";
  private static final int PATIENT_MS = 30_000;

  private final Vertx vertx = Vertx.vertx();
  private final GovUkPaySimulator simulator;
  private final GovUkPaySimulator forbidding = start(PayOptions.of(KEY).cardDetailsAllowed(false));

  GovUkPayRig() {
    this(PayOptions.of(KEY).searchLag(Duration.ZERO));
  }

  GovUkPayRig(PayOptions options) {
    simulator = start(options);
  }

  private GovUkPaySimulator start(PayOptions options) {
    return GovUkPaySimulator.start(vertx, 0, options).await();
  }

  @Override
  public CardProvider provider() {
    return provider(simulator, KEY, PATIENT_MS);
  }

  @Override
  public CardProvider impatient() {
    return provider(simulator, KEY, 500);
  }

  @Override
  public CardProvider stranger() {
    return provider(simulator, "api_test_of_a_stranger", PATIENT_MS);
  }

  @Override
  public CardProvider notAllowed() {
    return provider(forbidding, KEY, PATIENT_MS);
  }

  @Override
  public RefundProvider refunds() {
    return new GovUkPayRefunds(settings(simulator, KEY, PATIENT_MS), new SimpleMeterRegistry());
  }

  private static CardProvider provider(
      GovUkPaySimulator simulator, String key, int authoriseTimeoutMs) {
    return new GovUkPayCardProvider(
        settings(simulator, key, authoriseTimeoutMs), new SimpleMeterRegistry());
  }

  private static GovUkPaySettings settings(
      GovUkPaySimulator simulator, String key, int authoriseTimeoutMs) {
    return new GovUkPaySettings(
        simulator.url(),
        key,
        "Telephone \"payer\"",
        "Payment by telephone",
        5_000,
        PATIENT_MS,
        authoriseTimeoutMs,
        3,
        1);
  }

  GovUkPaySettings settings() {
    return settings(simulator, KEY, PATIENT_MS);
  }

  /** Its address, as a gateway's setting. */
  String url() {
    return simulator.url().toString();
  }

  /** The address of one whose service may not send card details. */
  String forbiddingUrl() {
    return forbidding.url().toString();
  }

  @Override
  public SimulatorControl control() {
    return simulator.control();
  }

  @Override
  public String operation(Step step) {
    return switch (step) {
      case OPEN -> "payments.create";
      case AUTHORISE -> "payments.authorise";
      case CAPTURE -> "payments.capture";
      case CANCEL -> "payments.cancel";
      case REFUND -> "refunds.create";
    };
  }

  @Override
  public boolean declineEnds() {
    return true;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
