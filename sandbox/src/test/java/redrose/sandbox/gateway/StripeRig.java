package redrose.sandbox.gateway;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.RefundProvider;
import redrose.gateway.stripe.StripeCardProvider;
import redrose.gateway.stripe.StripeRefunds;
import redrose.gateway.stripe.StripeSettings;
import redrose.sandbox.stripe.SimulatorControl;
import redrose.sandbox.stripe.SimulatorOptions;

/** Stripe, by its SDK. */
final class StripeRig implements ProviderRig {
  private static final int PATIENT_MS = 30_000;

  private final Simulator simulator = new Simulator();
  private final Simulator forbidding =
      new Simulator(SimulatorOptions.of(Simulator.KEY).motoEnabled(false));

  @Override
  public CardProvider provider() {
    return provider(simulator, Simulator.KEY, PATIENT_MS);
  }

  @Override
  public CardProvider impatient() {
    return provider(simulator, Simulator.KEY, 500);
  }

  @Override
  public CardProvider stranger() {
    return provider(simulator, "sk_test_of_a_stranger", PATIENT_MS);
  }

  @Override
  public CardProvider notAllowed() {
    return provider(forbidding, Simulator.KEY, PATIENT_MS);
  }

  @Override
  public RefundProvider refunds() {
    return new StripeRefunds(
        settings(simulator, Simulator.KEY, PATIENT_MS), new SimpleMeterRegistry());
  }

  private static CardProvider provider(Simulator simulator, String key, int readTimeoutMs) {
    return new StripeCardProvider(
        settings(simulator, key, readTimeoutMs), new SimpleMeterRegistry());
  }

  private static StripeSettings settings(Simulator simulator, String key, int readTimeoutMs) {
    return Simulator.settings(simulator.stripe.url(), key, readTimeoutMs);
  }

  @Override
  public SimulatorControl control() {
    return simulator.control;
  }

  @Override
  public String operation(Step step) {
    return switch (step) {
      case OPEN -> "payment_intents.create";
      case AUTHORISE -> "payment_intents.confirm";
      case CAPTURE -> "payment_intents.capture";
      case CANCEL -> "payment_intents.cancel";
      case REFUND -> "refunds.create";
    };
  }

  @Override
  public boolean declineEnds() {
    return false;
  }

  @Override
  public String key() {
    return Simulator.KEY;
  }

  @Override
  public void close() {
    simulator.close();
    forbidding.close();
  }
}
