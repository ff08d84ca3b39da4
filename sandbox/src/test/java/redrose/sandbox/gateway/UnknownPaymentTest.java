package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** When the provider's answers stay away: what the caller is told, and what it comes to. */
class UnknownPaymentTest {
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
  @CsvSource({
    "payment_intents.confirm, RESET_AFTER, PAID",
    "payment_intents.confirm, RESET_BEFORE, CANCELLED",
    "payment_intents.capture, RESET_AFTER, PAID",
    "payment_intents.capture, RESET_BEFORE, PAID"
  })
  void anAnswerThatStaysAwayIsUnknownUntilTheReconcilerHasAsked(
      String operation, FaultKind fault, String state) {
    line.simulator.control.add(Fault.always(operation, fault));
    assertThat(line.caller(CARD + YES).outcome()).contains("unknown");
    line.simulator.control.clearFaults();
    line.settle();
    assertThat(line.oracle.states()).last().isEqualTo(state);
  }

  @Test
  void aBillWhosePaymentIsUnknownIsNotChargedAgain() {
    var first = line.request("unknown-bill");
    line.simulator.control.add(Fault.always("payment_intents.confirm", FaultKind.RESET_AFTER));
    line.bring(WireCaller.pressing(CARD + YES), line.token(first), first.asteriskUniqueId());
    line.simulator.control.clearFaults();
    var again = line.request("unknown-bill");
    var caller =
        line.bring(WireCaller.pressing(CARD + YES), line.token(again), again.asteriskUniqueId());
    assertThat(caller.outcome()).contains("busy");
    line.settle();
    assertThat(line.oracle.states()).last().isEqualTo("PAID");
  }

  @ParameterizedTest
  @CsvSource({"payment_intents.create", "payment_methods.create"})
  void aProviderThatIsAwayBeforeTheYesMeansThatNothingIsCharged(String operation) {
    line.simulator.control.add(Fault.always(operation, FaultKind.RESET_BEFORE));
    assertThat(line.caller(CARD + YES).outcome()).contains("refused");
    line.simulator.control.clearFaults();
    line.settle();
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
  }

  @Test
  void aCancelThatIsLostIsDoneByTheReconciler() {
    line.simulator.control.add(Fault.always("payment_intents.cancel", FaultKind.RESET_BEFORE));
    assertThat(line.caller(CARD + "2 ").outcome()).contains("cancelled");
    line.simulator.control.clearFaults();
    line.settle();
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
  }

  @Test
  void aPaymentOutlivesTheProcessThatBeganIt() {
    line.simulator.control.add(Fault.always("payment_intents.capture", FaultKind.RESET_BEFORE));
    assertThat(line.caller(CARD + YES).outcome()).contains("unknown");
    line.restart();
    line.simulator.control.clearFaults();
    line.settle();
    assertThat(line.oracle.states()).last().isEqualTo("PAID");
  }
}
