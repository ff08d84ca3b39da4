package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import redrose.gateway.provider.Readiness.NotReady;
import redrose.gateway.provider.Readiness.Ready;
import redrose.gateway.provider.Readiness.Unreachable;
import redrose.sandbox.stripe.SimulatorOptions;

/** What is known of an account before its first call. */
class AccountCheckTest {
  private final SimulatorOptions able = SimulatorOptions.of(Simulator.KEY);

  @Test
  void anAccountThatMayDoAllIsReadyAndNothingIsLeftBehind() {
    try (var simulator = new Simulator(able)) {
      assertThat(simulator.provider().readiness()).isEqualTo(new Ready());
      assertThat(simulator.intents()).isZero();
    }
  }

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

  @Test
  void aKeyThatStripeDoesNotKnowIsSaidToBeWrongWithoutBeingShown() {
    try (var simulator = new Simulator(able)) {
      var stranger = Simulator.provider("sk_test_wrong", simulator.stripe.url());
      assertThat(stranger.readiness())
          .asInstanceOf(type(NotReady.class))
          .extracting(NotReady::mend)
          .asString()
          .contains("key")
          .doesNotContain("sk_test");
    }
  }

  @Test
  void aStripeThatDoesNotAnswerIsNotAnAnswer() {
    var simulator = new Simulator(able);
    var provider = simulator.provider();
    simulator.close();
    assertThat(provider.readiness()).isInstanceOf(Unreachable.class);
  }
}
