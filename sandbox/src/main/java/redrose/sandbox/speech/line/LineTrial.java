package redrose.sandbox.speech.line;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import redrose.agi.AgiServer;
import redrose.agi.AgiServerOptions;
import redrose.call.Grammar;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.listening.RecogniserSource;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.socket.AudioSocketServer;
import redrose.ivr.listening.socket.SocketEars;
import redrose.prompts.LinearSound;
import redrose.sandbox.demo.AsteriskAlone;
import redrose.sandbox.phone.Phone;
import redrose.sandbox.phone.PhoneSettings;
import redrose.sandbox.speech.sound.Channel;

/** Rings with all plans, so many at once, and waits until every call is over. */
public final class LineTrial {
  private static final int NOISE_MS = 20_000;
  private static final int APART_MS = 150;
  private static final int MOST_RINGS = 3;

  private final Path root;
  private final Path state;
  private final SpeechModel model;
  private final Channel channel;
  private final long seed;
  private final int atOnce;
  private final Semaphore places;
  private final Consumer<String> progress;

  /**
   * A trial.
   *
   * @param atOnce how many calls there are at a time, each of which is listened to
   */
  public LineTrial(
      Path root,
      Path state,
      SpeechModel model,
      Channel channel,
      long seed,
      int atOnce,
      Consumer<String> progress) {
    this.root = root;
    this.state = state;
    this.model = model;
    this.channel = channel;
    this.seed = seed;
    this.atOnce = atOnce;
    this.places = new Semaphore(atOnce, true);
    this.progress = progress;
  }

  /** Rings. */
  public LineResults run(List<Plan> plans) throws IOException, InterruptedException {
    var vertx = Vertx.vertx();
    var prompter = new Prompter(AsteriskAlone.audio(state));
    var byNumber = new HashMap<String, Plan>();
    var stages = new HashMap<String, Stage>();
    for (var plan : plans) {
      byNumber.put(plan.number(), plan);
      stages.put(plan.number(), new Stage(prompter));
    }
    try (var pool = new ListeningPool(ListeningPool.usualThreads(), atOnce);
        var sound = AudioSocketServer.listen(vertx, "127.0.0.1", 0, pool, 2 * atOnce)) {
      var registry = new SimpleMeterRegistry();
      var ears = new SocketEars(sound, "127.0.0.1", this::recogniser, LinearSound::of, registry);
      var script = new RehearsalScript(byNumber, stages, new Questions(prompter), ears);
      try (var agi =
              AgiServer.listen(vertx, AgiServerOptions.at("127.0.0.1", 0), script, registry);
          var asterisk = AsteriskAlone.start(root, state, agi.port(), progress);
          var phone = Phone.start(PhoneSettings.free(root, state.resolve("phone")))) {
        var timings = ring(phone, asterisk.sip().toString(), plans, stages);
        return new LineResults(List.copyOf(script.endings()), List.copyOf(timings));
      }
    } finally {
      vertx.close().await();
    }
  }

  private RecogniserSource recogniser(Grammar<?> grammar) {
    return () -> model.recogniser(grammar);
  }

  private Queue<Timing> ring(Phone phone, String sip, List<Plan> plans, Map<String, Stage> stages)
      throws IOException, InterruptedException {
    Queue<Timing> timings = new ConcurrentLinkedQueue<>();
    var recordings = Files.createDirectories(state.resolve("calls"));
    List<Future<Void>> calls = new ArrayList<>();
    var sayings = sayings(plans);
    progress.accept("%d calls".formatted(plans.size()));
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      for (int i = 0; i < plans.size(); i++) {
        var plan = plans.get(i);
        var said = sayings.get(i);
        var random = new Random(seed + i);
        var recording = recordings.resolve(plan.number() + ".wav");
        places.acquire();
        var stage = stages.get(plan.number());
        calls.add(
            threads.submit(
                () -> {
                  try {
                    return call(phone, sip, plan, stage, said, random, recording, timings);
                  } finally {
                    places.release();
                  }
                }));
        Thread.sleep(APART_MS);
      }
      for (var call : calls) {
        call.get();
      }
      return timings;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  private List<Sayings> sayings(List<Plan> plans) throws IOException, InterruptedException {
    List<Sayings> sayings = new ArrayList<>();
    for (var plan : plans) {
      sayings.add(Sayings.of(plan, channel));
    }
    return sayings;
  }

  /** Whose call is cut rings again, as people do, and goes on where it was cut. */
  private Void call(
      Phone phone,
      String sip,
      Plan plan,
      Stage stage,
      Sayings sayings,
      Random random,
      Path recording,
      Queue<Timing> timings)
      throws IOException, InterruptedException {
    for (int ring = 0; ring < MOST_RINGS && !isThrough(plan, stage); ring++) {
      stage.ringAgain();
      var watch = new PromptWatch();
      var call = phone.ring(sip, plan.number(), recording, watch);
      call.surround(channel.carryNothing(plan.condition(), NOISE_MS, random));
      call.awaitAnswer();
      new Caller(stage, call, watch, sayings, plan.condition(), random, timings).talk();
      call.hangUp();
      if (!isThrough(plan, stage)) {
        progress.accept(
            "%s was cut behind %d questions: %s"
                .formatted(plan.number(), stage.questionsDone(), call.ended().getNow("by us")));
      }
    }
    return null;
  }

  private static boolean isThrough(Plan plan, Stage stage) {
    return stage.questionsDone() == plan.tasks().size();
  }
}
