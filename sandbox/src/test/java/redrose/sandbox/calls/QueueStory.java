package redrose.sandbox.calls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import redrose.requests.postgres.Eventually;
import redrose.sandbox.demo.Stack;
import redrose.sandbox.phone.Phone;
import redrose.sandbox.phone.script.CallReport;
import redrose.sandbox.phone.script.CallScript;
import redrose.sandbox.phone.script.CallScriptParser;
import redrose.sandbox.phone.script.FreshCaller;
import redrose.sandbox.phone.script.FreshReference;
import redrose.sandbox.phone.script.Verdict;

/** The advisers' desk has one line, and one caller has it: what becomes of those behind them. */
final class QueueStory {
  private static final Duration RECORD_LIMIT = Duration.ofMinutes(2);
  private static final long CALL_LIMIT_S = 300;

  /** The bill of who waits. */
  private final String reference = FreshReference.socialCare(new Random());

  private final String caller = FreshCaller.number();
  private final Stack stack;
  private final StoreOfStack store;
  private final ExecutorService threads;

  private QueueStory(Stack stack, ExecutorService threads) {
    this.stack = stack;
    this.store = new StoreOfStack(stack);
    this.threads = threads;
  }

  /**
   * @param talks who has the line
   * @param givesUp who rings off while they wait
   * @param waits who is promised a call
   * @param rung the call that was promised
   * @param informed what the adviser heard who took it
   * @param reference what it is about
   */
  record Told(
      Verdict talks,
      Verdict givesUp,
      Verdict waits,
      Verdict rung,
      CallReport informed,
      String reference) {}

  static Told play(Stack stack) throws Exception {
    stack.keep("desk", "lines", "advisers", "1");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ScriptedCalls.awaitSettings(stack, "desk.advisers.lines");
      return new QueueStory(stack, threads).play();
    } finally {
      stack.keep("desk", "usual", "advisers");
      stack.keep("desk", "open", "advisers"); // whatever the time is
    }
  }

  private Told play() throws Exception {
    var talking = script("1-talks");
    try (var first = ScriptedCalls.phone(stack, talking);
        var second = ScriptedCalls.phone(stack, script("3-waits"));
        var desk = ScriptedCalls.phone(stack, script("adviser-listens"))) {
      var listens = pickUp(desk, () -> playAt(desk, "adviser-listens"));
      var talks = threads.submit(() -> judged(first, talking));
      store.awaitOne(
          "interaction JOIN interaction_event ON interaction_id = interaction.id"
              + " WHERE kind = 'whispered' AND caller_number = '%s'".formatted(talking.caller()),
          CALL_LIMIT_S);
      var givesUp = judged(second, script("2-gives-up"));
      var waits = judged(second, script("3-waits"));
      first.hangUp();
      result(listens);
      missTheFirstTry();
      return ringBack(desk, result(talks), givesUp, waits);
    }
  }

  /** Their telephone is off. */
  private void missTheFirstTry() {
    makeDue();
    store.awaitOne(theirs() + " AND state = 'RINGING' AND tries = 1", CALL_LIMIT_S);
    endTry();
  }

  private Told ringBack(Phone desk, Verdict talks, Verdict givesUp, Verdict waits)
      throws Exception {
    try (var home = ScriptedCalls.phone(stack, script("4-is-rung"))) {
      makeDue(); // picked up, and put down before a word is heard
      store.awaitOne(
          "call_back_call JOIN interaction ON id = interaction_id"
              + " WHERE try = 2 AND caller_number = '%s' AND outcome = 'ABANDONED'"
                  .formatted(caller),
          CALL_LIMIT_S);
      endTry();
      var turnsAway = pickUp(desk, () -> playAt(desk, "adviser-rings-off"));
      var rung = pickUp(home, () -> judged(home, script("4-is-rung")));
      makeDue();
      result(turnsAway);
      var informed = pickUp(desk, () -> playAt(desk, "adviser-answers"));
      return new Told(talks, givesUp, waits, result(rung), result(informed), reference);
    }
  }

  private void makeDue() {
    store.change("UPDATE call_back SET due_at = now() WHERE " + waiting());
  }

  /** Nobody has said that they are there, and the time for it is over: it is put off. */
  private void endTry() {
    store.change("UPDATE call_back SET lease_until = now() WHERE state = 'RINGING'");
    store.awaitOne("call_back WHERE due_at > now() AND " + waiting(), CALL_LIMIT_S);
  }

  private String theirs() {
    return "call_back WHERE number = '%s'".formatted(caller);
  }

  private String waiting() {
    return "state = 'WAITING' AND number = '%s'".formatted(caller);
  }

  private Verdict judged(Phone phone, CallScript script) throws Exception {
    return ScriptedCalls.ring(stack, phone, script, RECORD_LIMIT);
  }

  /** The record is the caller's. */
  private CallReport playAt(Phone desk, String script) throws Exception {
    return ScriptedCalls.play(stack, desk, script(script));
  }

  /** Returns when the telephone would be picked up. */
  private <T> Future<T> pickUp(Phone phone, Callable<T> call) {
    var called = threads.submit(call);
    Eventually.isTrue(() -> phone.picksUp() || called.isDone());
    return called;
  }

  private static <T> T result(Future<T> call) throws Exception {
    return call.get(CALL_LIMIT_S, TimeUnit.SECONDS);
  }

  private CallScript script(String name) throws Exception {
    var file = RunningStack.ROOT.resolve(Path.of("sandbox/calls/queue", name + ".call"));
    return CallScriptParser.read(file, Map.of("reference", reference, "caller", caller));
  }
}
