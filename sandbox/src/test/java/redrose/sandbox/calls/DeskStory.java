package redrose.sandbox.calls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import redrose.sandbox.demo.Stack;
import redrose.sandbox.phone.script.CallReport;
import redrose.sandbox.phone.script.CallScript;
import redrose.sandbox.phone.script.CallScriptParser;
import redrose.sandbox.phone.script.FreshReference;
import redrose.sandbox.phone.script.Verdict;

/**
 * A caller whom an adviser helps to pay.
 *
 * @param helped the caller
 * @param helper what the adviser's telephone heard
 */
record DeskStory(Verdict helped, CallReport helper) {
  private static final Duration RECORD_LIMIT = Duration.ofMinutes(2);
  private static final long CALL_LIMIT_S = 300;
  private static final Random RANDOM = new Random();

  static DeskStory play(Stack stack) throws Exception {
    var bill = Map.of("reference", FreshReference.socialCare(RANDOM));
    var adviser = script("adviser-helps", bill);
    var caller = script("caller", bill);
    try (var desk = ScriptedCalls.phone(stack, adviser);
        var phone = ScriptedCalls.phone(stack, caller);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var helper = threads.submit(() -> ScriptedCalls.play(stack, desk, adviser));
      var helped = ScriptedCalls.ring(stack, phone, caller, RECORD_LIMIT);
      return new DeskStory(helped, helper.get(CALL_LIMIT_S, TimeUnit.SECONDS));
    }
  }

  private static CallScript script(String name, Map<String, String> values) throws Exception {
    var file = RunningStack.ROOT.resolve(Path.of("sandbox/calls/assisted", name + ".call"));
    return CallScriptParser.read(file, values);
  }
}
