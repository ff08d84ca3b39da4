package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import redrose.ivr.directory.DirectoryReader;
import redrose.requests.funds.ReferenceCheck;
import redrose.sandbox.phone.script.Verdict;
import redrose.sandbox.record.MoneyCheck;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;
import redrose.sandbox.stripe.SimulatorControl;

/** Several calls about one bill, in order: the scripts of a folder below sandbox/calls. */
class StoriesTest {
  /** The reconciler may have to wait for a lease that a lost answer left. */
  private static final Duration SETTLED_LIMIT = Duration.ofMinutes(5);

  private static final Random RANDOM = new Random();

  @Test
  void whoPaysWhatWasPaidTodayIsAskedFirst() throws Exception {
    ScriptedCalls.all();
    var bill = bill();

    for (var script : List.of("1-pays", "2-is-asked", "3-pays-again")) {
      assertGood(play("pay-twice", script, bill));
    }
  }

  @Test
  void whoWasToldThatWeAreCheckingRingsBackAndHearsThatItIsPaid() throws Exception {
    ScriptedCalls.all();
    var bill = bill();
    var simulator = new SimulatorControl(RunningStack.get().environment().simulator());

    simulator.add(Fault.always("payment_intents.confirm", FaultKind.RESET_AFTER));
    try {
      assertGood(play("ring-back", "1-is-not-told-yet", bill));
    } finally {
      simulator.clearFaults();
    }
    var back = play("ring-back", "2-hears-that-it-is-paid", bill);
    assertGood(back);
    assertThat(back.report().heard()).anyMatch(heard -> heard.text().contains("£42.50, made "));
    assertGood(play("ring-back", "3-is-not-troubled-again", bill));
  }

  private static void assertGood(Verdict verdict) {
    assertThat(verdict.complaints()).isEmpty();
    assertThat(verdict.disagreements()).isEmpty();
    assertThat(MoneyCheck.disagreements(verdict.record())).isEmpty();
  }

  private static Verdict play(String story, String script, Map<String, String> bill)
      throws Exception {
    var file = RunningStack.ROOT.resolve(Path.of("sandbox/calls", story, script + ".call"));
    assertThat(Files.exists(file)).as("%s", file).isTrue();
    return ScriptedCalls.ring(RunningStack.get(), file, bill, SETTLED_LIMIT);
  }

  /** A bill that nobody has paid, and two callers out of the numbers kept for drama. */
  private static Map<String, String> bill() {
    int caller = RANDOM.nextInt(500);
    return Map.of(
        "reference", reference(),
        "first-caller", "+447700900%03d".formatted(caller),
        "second-caller", "+447700900%03d".formatted(caller + 500));
  }

  private static String reference() {
    var rule = DirectoryReader.bundled().funds().getFirst().reference();
    while (true) {
      var tried = "%09d".formatted(RANDOM.nextInt(1_000_000_000));
      if (rule.check(tried) instanceof ReferenceCheck.Valid(var reference)) {
        return reference;
      }
    }
  }
}
