package redrose.sandbox.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import redrose.requests.postgres.Eventually;
import redrose.sandbox.demo.Port;
import redrose.sandbox.demo.Stack;
import redrose.sandbox.phone.Phone;
import redrose.sandbox.phone.PhoneSettings;
import redrose.sandbox.phone.script.CallReport;
import redrose.sandbox.phone.script.CallScript;
import redrose.sandbox.phone.script.CallScriptParser;
import redrose.sandbox.phone.script.CallScriptRunner;
import redrose.sandbox.phone.script.Transcript;
import redrose.sandbox.phone.script.Verdict;
import redrose.sandbox.record.CallRecord;

/**
 * Every script and every story of the project rung once on the running stack, a few at a time, each
 * by a telephone of its own.
 */
final class ScriptedCalls {
  private static final int AT_ONCE = 5;
  private static final Duration CALL_LIMIT = Duration.ofMinutes(10);
  private static final Duration RECORD_LIMIT = Duration.ofMinutes(1);

  private static Map<String, Future<Verdict>> calls;
  private static final Map<Story, Future<List<Verdict>>> STORIES = new EnumMap<>(Story.class);

  private ScriptedCalls() {}

  /** The verdict on one script's call; waits until the call is over. */
  static Verdict verdict(String script) {
    return judged(script, begun().get(script));
  }

  /** The verdicts on a story's calls; waits until they are over. */
  static List<Verdict> verdicts(Story story) {
    begun();
    return judged(story.name(), STORIES.get(story));
  }

  private static <V> V judged(String name, Future<V> verdict) {
    try {
      return verdict.get(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the call of " + name + " could not be judged", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Waits until all calls are over. */
  static void all() {
    begun().keySet().forEach(ScriptedCalls::verdict);
    STORIES.keySet().forEach(ScriptedCalls::verdicts);
  }

  static synchronized Map<String, Future<Verdict>> begun() {
    if (calls == null) {
      var stack = RunningStack.get();
      var begun = new LinkedHashMap<String, Future<Verdict>>();
      try (var files = Files.list(RunningStack.ROOT.resolve("sandbox/calls"))) {
        // deliberately not closed: its threads end with the calls
        var executor =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().factory());
        Story.prepare(stack);
        for (var story : Story.values()) { // the longest first
          STORIES.put(story, executor.submit(() -> story.play(stack)));
        }
        files
            .filter(file -> file.toString().endsWith(".call"))
            .sorted()
            .forEach(
                file ->
                    begun.put(
                        file.getFileName().toString(),
                        executor.submit(() -> ring(stack, file, Map.of(), RECORD_LIMIT))));
        executor.shutdown();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      calls = begun;
    }
    return calls;
  }

  /**
   * Plays one script now.
   *
   * @param given values for it
   * @param recordLimit how long the record, its payment settled, may take after the call
   */
  static Verdict ring(Stack stack, Path file, Map<String, String> given, Duration recordLimit)
      throws Exception {
    var script = CallScriptParser.read(file, given);
    try (var phone = phone(stack, script)) {
      return ring(stack, phone, script, recordLimit);
    }
  }

  /** The same on a telephone that is on already. */
  static Verdict ring(Stack stack, Phone phone, CallScript script, Duration recordLimit)
      throws Exception {
    var report = play(stack, phone, script);
    return Verdict.on(
        script,
        report,
        CallRecord.await(stack.environment(), script.caller(), report.rangAt(), recordLimit));
  }

  /** The same without a record: what an adviser does stands in their caller's. */
  static CallReport play(Stack stack, Phone phone, CallScript script) throws Exception {
    var environment = stack.environment();
    var recordings = Files.createDirectories(RunningStack.STATE.resolve("heard"));
    var transcript = new Transcript(line -> System.out.println(script.name() + ": " + line));
    return new CallScriptRunner(phone, environment.sip().toString(), transcript)
        .play(
            script,
            script.known(environment.audioDir(), RunningStack.ROOT),
            recordings.resolve(script.name() + ".wav"));
  }

  /** Waits until ivr-core says that it knows of these settings. */
  static void awaitSettings(Stack stack, String... keys) {
    var log = stack.environment().logDir().resolve("ivr-core.log");
    Eventually.isTrue(() -> isSaid(log, keys));
  }

  private static boolean isSaid(Path log, String... keys) {
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains("What is set is known"))
          .anyMatch(line -> Stream.of(keys).allMatch(line::contains));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Turns on the telephone of a script; one that is rung can be rung from now on. */
  static Phone phone(Stack stack, CallScript script) throws IOException {
    var usual = PhoneSettings.free(RunningStack.ROOT, RunningStack.STATE.resolve("phones"));
    return Phone.start(
        switch (script.rung()) {
          case NOT -> usual;
          case AT_HOME -> usual.rungAt(stack.ports().of(Port.PHONE));
          case AT_A_DESK -> usual.rungAt(stack.ports().of(Port.DESK));
        });
  }
}
