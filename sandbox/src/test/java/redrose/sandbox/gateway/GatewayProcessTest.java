package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.sandbox.stripe.SimulatorOptions;

/** The process as a whole: how it starts, how it stops, and what is left when it is killed. */
class GatewayProcessTest {
  @TempDir static Path folder;
  private static CardLine line;

  @BeforeAll
  static void open() {
    line = new CardLine(folder);
  }

  @AfterAll
  static void close() {
    line.close();
  }

  @ParameterizedTest
  @CsvSource({
    "after.commit.intent, CANCELLED",
    "after.request.open, CANCELLED",
    "after.request.tokenise, CANCELLED",
    "after.commit.confirm_sent, CANCELLED",
    "after.request.authorise, PAID",
    "after.commit.capture_sent, PAID",
    "after.request.capture, PAID"
  })
  void aPaymentWhoseProcessDiesIsSettledByAnother(String point, String state) {
    try (var doomed = new GatewayProcess(with("REDROSE_FAILPOINT", point))) {
      var caller = bring(WireCaller.pressing(CARD + YES), doomed.port());
      assertThat(doomed.exitCode()).isEqualTo(137);
      assertThat(caller.outcome()).isEmpty();
    }
    line.settle();
    assertThat(line.oracle.states()).last().isEqualTo(state);
  }

  @Test
  void aCallUnderWayIsFinishedBeforeItStops() {
    try (var stopping = new GatewayProcess(line.environment())) {
      int port = stopping.port();
      var caller =
          WireCaller.pressing(CARD + YES)
              .whenHearing(
                  prompt -> {
                    if (prompt.equals("card-expiry-ask")) {
                      stopping.terminate();
                    }
                  });
      assertThat(bring(caller, port).outcome()).contains("paid");
      assertThat(stopping.exitCode()).isEqualTo(143);
    }
    line.settleByItself();
  }

  @Test
  void anAccountThatMayNotTakeTelephonePaymentsEndsItWithOneSentence() {
    try (var simulator = new Simulator(SimulatorOptions.of(Simulator.KEY).motoEnabled(false));
        var process = new GatewayProcess(with("REDROSE_STRIPE_URL", simulator.stripe.url()))) {
      assertThat(process.exitCode()).isEqualTo(2);
      assertThat(process.said()).last().asString().contains("MOTO");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REDROSE_CARD_AGI_HOST, 8.8.8.8, private",
    "REDROSE_STRIPE_URL, http://192.0.2.1, https",
    "REDROSE_AUDIO_DIR, /nowhere/at/all, folder",
    "REDROSE_STRIPE_KEY_FILE, /nowhere/at/all, file"
  })
  void aWrongSettingEndsItWithOneSentenceThatSaysTheMend(String name, String value, String mend) {
    try (var process = new GatewayProcess(with(name, value))) {
      assertThat(process.exitCode()).isEqualTo(2);
      assertThat(process.said())
          .noneMatch(line -> line.startsWith("\tat "))
          .last()
          .asString()
          .contains(name, mend);
    }
  }

  private static WireCaller bring(WireCaller caller, int port) {
    var request = line.newRequest();
    var path = "card?token=" + line.token(request).value();
    return caller.connect(port, path, request.asteriskUniqueId());
  }

  private static Map<String, String> with(String name, String value) {
    var environment = line.environment();
    environment.put(name, value);
    return environment;
  }
}
