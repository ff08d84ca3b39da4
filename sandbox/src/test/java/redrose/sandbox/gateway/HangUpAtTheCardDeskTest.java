package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.gateway.CardLine.CARD;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** A hang-up before the yes cancels; after it, it changes nothing. */
class HangUpAtTheCardDeskTest {
  private static final String HALF_A_NUMBER = "42424242";

  // a call that is being ended may still write a prompt, so a clean-up could find the folder not
  // empty
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

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
  @ValueSource(
      strings = {
        "^", // while the card desk introduces itself
        "!", // instead of a first key
        HALF_A_NUMBER + "!",
        HALF_A_NUMBER + HALF_A_NUMBER + "#!",
        HALF_A_NUMBER + HALF_A_NUMBER + "#1239#12!",
        CARD + "!",
        CARD + "1!"
      })
  void beforeTheYesNothingIsCharged(String keys) {
    var caller = line.caller(keys);
    assertThat(caller.outcome()).isEmpty();
    line.settleByItself();
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
  }

  @ParameterizedTest
  @CsvSource({"payment_intents.confirm", "payment_intents.capture"})
  void afterTheYesThePaymentGoesOn(String operation) {
    line.simulator.control.add(Fault.once(operation, FaultKind.HOLD_BEFORE));
    var caller = WireCaller.pressing(CARD + "1 ");
    caller.whenHearing(
        prompt -> {
          if (prompt.equals("card-wait")) {
            line.simulator.control.awaitHeld(1);
            caller.hangUp();
          }
        });
    line.handOver(caller);
    assertThat(caller.outcome()).isEmpty();
    line.simulator.control.release();
    line.settleByItself();
    assertThat(line.oracle.states()).last().isEqualTo("PAID");
  }

  @Test
  void whileThePaymentIsOpenedAtTheProviderItIsCancelledOnceThatIsDone() {
    line.simulator.control.add(Fault.once("payment_intents.create", FaultKind.HOLD_AFTER));
    var caller = WireCaller.pressing("");
    caller.whenHearing(
        prompt -> {
          if (prompt.equals("moment")) {
            line.simulator.control.awaitHeld(1);
            caller.hangUp();
          }
        });
    line.handOver(caller);
    assertThat(caller.outcome()).isEmpty();
    line.simulator.control.release();
    line.settleByItself();
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
    assertThat(line.simulator.control.ledger().path("intents").findValuesAsText("status"))
        .last()
        .isEqualTo("canceled");
  }
}
