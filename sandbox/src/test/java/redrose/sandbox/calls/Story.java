package redrose.sandbox.calls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import redrose.sandbox.demo.Stack;
import redrose.sandbox.phone.script.FreshCaller;
import redrose.sandbox.phone.script.FreshReference;
import redrose.sandbox.phone.script.Verdict;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;
import redrose.sandbox.stripe.SimulatorControl;

/** Several calls about one matter, in order: the scripts of a folder below sandbox/calls. */
enum Story {
  RING_BACK("1-is-not-told-yet", "2-hears-that-it-is-paid", "3-is-not-troubled-again"),
  PAY_TWICE("1-pays", "2-is-asked", "3-pays-again"),
  REPORT_AGAIN("1-reports", "2-hears-that-it-is-known", "3-asks-what-became-of-it");

  /** What is paid in ring-back and in no other call: its charge gets no answer. */
  private static final long UNANSWERED_PENCE = 41_75;

  /** The reconciler may have to wait for a lease that a lost answer left. */
  private static final Duration SETTLED_LIMIT = Duration.ofMinutes(5);

  private static final Random RANDOM = new Random();

  private final String first;
  private final String second;
  private final String third;

  Story(String first, String second, String third) {
    this.first = first;
    this.second = second;
    this.third = third;
  }

  /** Has the charges of ring-back lose their answers, whatever other calls are under way. */
  static void prepare(Stack stack) {
    new SimulatorControl(stack.environment().simulator())
        .add(
            Fault.always("payment_intents.confirm", FaultKind.RESET_AFTER)
                .amount(UNANSWERED_PENCE));
  }

  /** Rings them one after the other, and judges each. */
  List<Verdict> play(Stack stack) throws Exception {
    var folder = name().toLowerCase(Locale.ROOT).replace('_', '-');
    var bill = bill();
    var verdicts = new ArrayList<Verdict>();
    for (var script : List.of(first, second, third)) {
      var file = RunningStack.ROOT.resolve(Path.of("sandbox/calls", folder, script + ".call"));
      verdicts.add(ScriptedCalls.ring(stack, file, bill, SETTLED_LIMIT));
    }
    return verdicts;
  }

  /** A bill that nobody has paid, and two callers. */
  private static Map<String, String> bill() {
    return Map.of(
        "reference", FreshReference.socialCare(RANDOM),
        "first-caller", FreshCaller.number(),
        "second-caller", FreshCaller.number());
  }
}
