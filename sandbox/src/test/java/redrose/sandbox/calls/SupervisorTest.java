package redrose.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import redrose.sandbox.Busy;
import redrose.sandbox.demo.Stack;
import redrose.sandbox.phone.script.Verdict;

/** A supervisor closes a desk and announces something, and the next caller hears both. */
@ResourceLock(value = Busy.CORES, mode = ResourceAccessMode.READ)
@ResourceLock(SupervisorTest.DESK)
@Tag("packaged")
class SupervisorTest {
  /** One test at a time has it. */
  static final String DESK = "the advisers' desk";

  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Test
  void whatASupervisorSetsIsHeardOnTheLine() throws Exception {
    ScriptedCalls.all(); // no other call may find the desk closed
    var stack = RunningStack.get();
    var verdict = whileClosed(stack);

    assertThat(verdict.complaints()).isEmpty();
    assertThat(verdict.disagreements()).isEmpty();
    assertThat(verdict.report().heard())
        .anyMatch(heard -> heard.text().contains("because of the snow"))
        .anyMatch(heard -> heard.text().contains("Monday to Thursday, from 08:45 to 17:00."))
        .noneMatch(heard -> heard.is("adviser.connecting"));
  }

  private static Verdict whileClosed(Stack stack) throws Exception {
    try {
      stack.keep("desk", "close", "advisers");
      stack.keep("announce", "Our offices are closed today because of the snow.");
      ScriptedCalls.awaitSettings(stack, "announcement", "desk.advisers.open");
      var script = RunningStack.ROOT.resolve("sandbox/calls/closed/closed.call");
      return ScriptedCalls.ring(stack, script, Map.of(), LIMIT);
    } finally {
      stack.keep("announce", "--off");
      stack.keep("desk", "open", "advisers");
    }
  }
}
