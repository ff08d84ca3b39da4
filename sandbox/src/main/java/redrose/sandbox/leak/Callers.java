package redrose.sandbox.leak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import redrose.sandbox.demo.Port;
import redrose.sandbox.demo.SandboxProvider;
import redrose.sandbox.demo.Stack;
import redrose.sandbox.phone.Phone;
import redrose.sandbox.phone.PhoneSettings;
import redrose.sandbox.phone.RunEnvironment;
import redrose.sandbox.phone.ear.PromptSounds;
import redrose.sandbox.phone.script.CallListener;
import redrose.sandbox.phone.script.CallScriptParser;
import redrose.sandbox.phone.script.CallScriptRunner;
import redrose.sandbox.stripe.SimulatorControl;

/** Rings the calls of a round, some at a time, and says which did not go as they should. */
final class Callers {
  /** What an adviser heard begins with it. */
  static final String ADVISER = "adviser-";

  private final Path root;
  private final Evidence evidence;
  private final RunEnvironment line;
  private final int deskPort;
  private final SandboxProvider provider;
  private final int atOnce;
  private final Consumer<String> progress;
  private final AtomicInteger numbers = new AtomicInteger();

  Callers(
      Path root,
      Evidence evidence,
      Stack stack,
      SandboxProvider provider,
      int atOnce,
      Consumer<String> progress) {
    this.root = root;
    this.evidence = evidence;
    this.line = stack.environment();
    this.deskPort = stack.ports().of(Port.DESK);
    this.provider = provider;
    this.atOnce = atOnce;
    this.progress = progress;
  }

  /**
   * What was rung.
   *
   * @param cards all that were keyed
   * @param failures a sentence for each call that could not be played to its end, though tried
   *     twice
   */
  record Rung(List<Canary> cards, List<String> failures) {
    Rung and(Rung other) {
      return new Rung(joined(cards, other.cards), joined(failures, other.failures));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
      return Stream.concat(some.stream(), others.stream()).toList();
    }
  }

  /** Rings them all. */
  Rung ring(List<LeakCall> calls, String keysBy) throws IOException, InterruptedException {
    var settings = PhoneSettings.free(root, evidence.folder().resolve("phone")).keysBy(keysBy);
    try (var phone = Phone.start(settings);
        var threads = Executors.newFixedThreadPool(atOnce)) {
      var cards = new ConcurrentLinkedQueue<Canary>();
      var results = new ArrayList<Future<Optional<String>>>();
      for (var call : calls) {
        if (call.adviser().isPresent()) continue;
        var number = numbers.incrementAndGet();
        results.add(threads.submit(() -> ringTwice(phone, call, number, cards)));
      }
      var failures = new ArrayList<String>();
      for (var result : results) result(result).ifPresent(failures::add);
      for (var call : calls) { // one at a time: the desk is rung by who could not pay, too
        if (call.adviser().isEmpty()) continue;
        var number = numbers.incrementAndGet();
        result(threads.submit(() -> ringTwice(phone, call, number, cards)))
            .ifPresent(failures::add);
      }
      return new Rung(List.copyOf(cards), failures);
    }
  }

  private static Optional<String> result(Future<Optional<String>> call)
      throws InterruptedException {
    try {
      return call.get();
    } catch (ExecutionException e) {
      return Optional.of(String.valueOf(e.getCause().getMessage()));
    }
  }

  private Optional<String> ringTwice(Phone phone, LeakCall call, int number, Queue<Canary> cards)
      throws Exception {
    for (int attempt = 1; ; attempt++) {
      var card = call.card(number);
      cards.add(card);
      var failure =
          call.adviser().isPresent() ? ringWithAdviser(phone, call, card) : ring(phone, call, card);
      progress.accept(failure.orElse(card.call() + " has ended"));
      if (failure.isEmpty() || attempt == 2) return failure;
    }
  }

  /** What reaches the adviser's ear, as sound and as keys, is evidence like what a caller hears. */
  private Optional<String> ringWithAdviser(Phone phone, LeakCall call, Canary card)
      throws Exception {
    var settings = PhoneSettings.free(root, evidence.folder().resolve("desk")).rungAt(deskPort);
    var script =
        CallScriptParser.read(
            root.resolve("sandbox/calls/leak").resolve(call.adviser().orElseThrow() + ".call"),
            Map.of());
    var recording = evidence.heard().resolve(ADVISER + name(card));
    try (var desk = Phone.start(settings);
        var thread = Executors.newSingleThreadExecutor()) {
      var runner = new CallScriptRunner(desk, line.sip().toString(), CallListener.NOBODY);
      var adviser =
          thread.submit(() -> runner.play(script, new PromptSounds(line.audioDir()), recording));
      var failure = ring(phone, call, card);
      return failure.isPresent()
          ? failure
          : adviser.get().failure().map(why -> card.call() + ", the adviser: " + why);
    }
  }

  private static String name(Canary card) {
    return card.call().replaceAll("[^a-z0-9]+", "-") + ".wav";
  }

  private Optional<String> ring(Phone phone, LeakCall call, Canary card) throws Exception {
    var name = name(card);
    var tones = KeySound.write(card.number(), evidence.tones().resolve(name));
    var values =
        Map.of(
            "card", card.number(),
            "expiry", card.expiry(),
            "code", card.code(),
            "tones", tones.toString());
    var file = root.resolve("sandbox/calls/leak").resolve(call.script() + ".call");
    var script = CallScriptParser.read(file, values);
    call.fault(provider).ifPresent(new SimulatorControl(line.simulator())::add);
    var recording = evidence.heard().resolve(name);
    var report =
        new CallScriptRunner(phone, line.sip().toString(), CallListener.NOBODY)
            .play(script, new PromptSounds(line.audioDir()), recording);
    return report.failure().map(why -> card.call() + ": " + why);
  }
}
