package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import redrose.gateway.provider.Readiness.NotReady;
import redrose.sandbox.stripe.SimulatorOptions;

/** What a Stripe account is told to ask for before its first call. */
class AccountCheckTest {
  private final SimulatorOptions able = SimulatorOptions.of(Simulator.KEY);

  @Test
  void anAccountWithoutTelephonePaymentsIsToldToAskForThem() {
    try (var simulator = new Simulator(able.motoEnabled(false))) {
      assertThat(simulator.provider().readiness())
          .asInstanceOf(type(NotReady.class))
          .extracting(NotReady::mend)
          .asString()
          .contains("MOTO");
    }
  }

  @Test
  void anAccountWithoutRawCardsIsToldToAskForThem() {
    try (var simulator = new Simulator(able.rawCardsEnabled(false))) {
      assertThat(simulator.provider().readiness())
          .asInstanceOf(type(NotReady.class))
          .extracting(NotReady::mend)
          .asString()
          .contains("raw card data");
    }
  }
}
