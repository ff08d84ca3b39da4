package redrose.ivr;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.agi.AgiServer;
import redrose.agi.AgiServerOptions;
import redrose.agi.CallThreads;
import redrose.health.CannotStart;
import redrose.health.HealthServer;
import redrose.health.Metrics;
import redrose.health.Settings;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.DirectoryInvalid;
import redrose.ivr.directory.DirectoryReader;
import redrose.ivr.frontdoor.FrontDoor;
import redrose.ivr.frontdoor.Rehearsal;
import redrose.ivr.notify.Postman;
import redrose.ivr.notify.TextSettings;
import redrose.prompts.RecordingFault;
import redrose.prompts.Voices;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.InteractionEvents;
import redrose.requests.postgres.NotificationWork;
import redrose.requests.timeline.Recorder;

/** Starts the process that talks to callers, and lets calls finish before it stops. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final Duration DRAIN_LIMIT = Duration.ofMinutes(5);

  /** Ten texts, each asked after and handed over, with every time-out. */
  private static final Duration TEXT_LEASE = Duration.ofMinutes(6);

  private static final Duration LOOK_FOR_TEXTS = Duration.ofSeconds(5);

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
  private final PrometheusMeterRegistry registry = Metrics.registry("ivr-core");
  private final AtomicBoolean draining = new AtomicBoolean();
  private final Voices voices;
  private final Database database;
  private final Recorder recorder;
  private final Optional<Postman> postman;
  private final LineEars ears;
  private final AgiServer server;
  private final HealthServer health;

  private Main(Config config) {
    var directory = directory(config);
    voices = voices(config);
    database = Database.open(config.database(), registry);
    var events = new InteractionEvents(database);
    recorder = Recorder.start(events, "ivr-core", registry, config.journal());
    postman = postman(config.texts());
    ears = LineEars.start(vertx, config.listening(), registry);
    var clock = Clock.systemUTC();
    var texts = new StoreTexts(database, postman);
    var bills = config.bills().open(registry);
    var houses =
        Houses.of(voices, directory, database, recorder, texts, bills, config.makesLinks(), clock);
    var door = new FrontDoor(houses.rooms(), ears, recorder, registry, clock);
    server = listen(config, door);
    var rehearsal = Rehearsal.start(houses.english(), houses.others());
    health =
        HealthServer.start(
            vertx,
            "127.0.0.1",
            config.healthPort(),
            registry,
            Map.of(
                "store",
                database::isReady,
                "prompts",
                rehearsal::isOver,
                "speech",
                ears::isSettled,
                "accepting",
                () -> !draining.get()));
    voices.warmUp();
  }

  /** Starts, from the environment. */
  public static void main(String[] arguments) {
    CallThreads.leaveRoomForEventLoops();
    CannotStart.exitWhenThrown(
        () -> {
          var process = new Main(Config.from(Settings.ofEnvironment()));
          Runtime.getRuntime().addShutdownHook(new Thread(process::stop, "stop"));
          LOG.info(
              "Taking calls on port {}, health on port {}",
              process.server.port(),
              process.health.port());
        });
  }

  /** No new calls; those under way go on to their end, within a limit. */
  private void stop() {
    draining.set(true);
    if (!server.drain(DRAIN_LIMIT)) {
      LOG.warn("{} calls were still on the line after {}", server.activeCalls(), DRAIN_LIMIT);
    }
    server.close();
    ears.close();
    postman.ifPresent(Postman::close);
    recorder.close();
    health.close();
    database.close();
    voices.close();
    vertx.close();
  }

  private Optional<Postman> postman(TextSettings texts) {
    if (texts.sender().isEmpty()) {
      LOG.warn("Nobody sends texts, so callers are not offered any: see docs/texts.md");
    }
    var work = new NotificationWork(database, TEXT_LEASE, texts.aDay());
    var firstPause = Duration.ofSeconds(texts.firstPauseSeconds());
    return texts
        .sender()
        .map(sender -> new Postman(work, sender, texts.aSecond(), firstPause, registry))
        .map(one -> one.start(LOOK_FOR_TEXTS));
  }

  private AgiServer listen(Config config, FrontDoor door) {
    try {
      return AgiServer.listen(
          vertx, AgiServerOptions.at(config.agiHost(), config.agiPort()), door, registry);
    } catch (IllegalStateException e) {
      throw new CannotStart(
          "Nothing can listen for Asterisk on %s:%d: %s. Set REDROSE_AGI_PORT to a free port."
              .formatted(config.agiHost(), config.agiPort(), e.getMessage()),
          e);
    }
  }

  private static Directory directory(Config config) {
    try {
      return config.directory().map(DirectoryReader::read).orElseGet(DirectoryReader::bundled);
    } catch (DirectoryInvalid e) {
      throw new CannotStart(e.getMessage(), e);
    }
  }

  private static Voices voices(Config config) {
    try {
      return Voices.open(config.audioDir(), config.recordings(), config.languages());
    } catch (RecordingFault e) {
      throw new CannotStart(e.getMessage(), e);
    }
  }
}
