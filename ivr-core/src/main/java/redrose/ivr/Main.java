package redrose.ivr;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
import redrose.ivr.callbacks.CallBackSettings;
import redrose.ivr.callbacks.Ringer;
import redrose.ivr.directory.BankHolidays;
import redrose.ivr.directory.DirectoryReader;
import redrose.ivr.frontdoor.FrontDoor;
import redrose.ivr.frontdoor.Rehearsal;
import redrose.ivr.live.LiveSettings;
import redrose.ivr.live.WallClock;
import redrose.ivr.messages.MessageCare;
import redrose.ivr.messages.MessageFolder;
import redrose.ivr.notify.Postman;
import redrose.ivr.notify.TextSettings;
import redrose.ivr.speech.LineWords;
import redrose.prompts.RecordingFault;
import redrose.prompts.Voices;
import redrose.requests.Setting;
import redrose.requests.postgres.CallBackWork;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.InteractionEvents;
import redrose.requests.postgres.NotificationWork;
import redrose.requests.postgres.SettingBook;
import redrose.requests.postgres.StoreNews;
import redrose.requests.timeline.Recorder;

/** Starts the process that talks to callers, and lets calls finish before it stops. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final Duration DRAIN_LIMIT = Duration.ofMinutes(5);
  private static final int HOLIDAYS_AHEAD_DAYS = 90;

  /** Ten texts, each asked after and handed over, with every time-out. */
  private static final Duration TEXT_LEASE = Duration.ofMinutes(6);

  private static final Duration LOOK_FOR_CALL_BACKS = Duration.ofSeconds(5);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
  private static final Duration LOOK_FOR_TEXTS = Duration.ofSeconds(5);

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
  private final PrometheusMeterRegistry registry = Metrics.registry("ivr-core");
  private final AtomicBoolean draining = new AtomicBoolean();
  private final Voices voices;
  private final Database database;
  private final Recorder recorder;
  private final MessageCare care;
  private final Optional<Postman> postman;
  private final Optional<Ringer> ringer;
  private final LineEars ears;
  private final StoreNews news;
  private final AgiServer server;
  private final HealthServer health;

  private Main(Config config) {
    var clock = Clock.systemUTC();
    var site = site(config, clock);
    voices = voices(config);
    database = Database.open(config.database(), registry);
    var events = new InteractionEvents(database);
    recorder = Recorder.start(events, "ivr-core", registry, config.journal());
    postman = postman(config.texts());
    var folder = MessageFolder.in(config.audioDir());
    care =
        new MessageCare(
            new StoreMessages(database), folder, config.messages().transcriptionModel(), clock);
    ears = LineEars.start(vertx, config.listening(), new LineWords(site.directory()), registry);
    var callBacks = new CallBackWork(database, Ringer.LEASE, config.callBacks().betweenTries());
    ringer = ringer(config.callBacks(), callBacks, site, clock);
    var supplies =
        new Supplies(
            database,
            recorder,
            new StoreTexts(database, postman),
            config.bills().open(registry),
            config.makesLinks(),
            new StoreReports(database, recorder, config.messages().keep()),
            folder,
            voices.music(),
            new StoreCallBacks(
                database, callBacks, recorder, config.callBacks().outgoing().isPresent()),
            clock);
    var houses = Houses.of(voices, site, supplies);
    news = StoreNews.listen(config.database(), SettingBook.CHANNEL, look(site, houses));
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
    care.start();
    ringer.ifPresent(one -> one.start(LOOK_FOR_CALL_BACKS));
  }

  /** Looks up what is set, and has it spoken before anybody can want to hear it. */
  private Runnable look(Site site, Houses houses) {
    var book = new SettingBook(database);
    return () -> {
      var settings = book.current();
      houses.announcements().prepare(settings);
      site.live().take(settings);
      var set = settings.stream().filter(one -> one.value().isPresent()).map(Setting::key).toList();
      LOG.info("What is set is known: {}", set);
    };
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
    news.close();
    ears.close();
    care.close();
    postman.ifPresent(Postman::close);
    ringer.ifPresent(Ringer::close);
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

  /** A desk that is held closed, nobody knows until when, is looked at again after a while. */
  private Optional<Ringer> ringer(
      CallBackSettings settings, CallBackWork work, Site site, Clock clock) {
    var desks = site.desks(clock);
    var wall = new WallClock(clock);
    CallBackWork.Hours hours =
        callBack ->
            desks
                .closed(site.directory().desk(callBack.desk()))
                .map(
                    closed ->
                        closed
                            .backAt()
                            .map(wall::instant)
                            .orElseGet(() -> clock.instant().plus(LOOK_AGAIN)));
    return settings
        .outgoing()
        .map(outgoing -> new Ringer(work, hours, outgoing, settings, registry));
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

  private static Site site(Config config, Clock clock) {
    var directory =
        config.directory().map(DirectoryReader::read).orElseGet(DirectoryReader::bundled);
    var holidays = config.bankHolidays().map(BankHolidays::read).orElseGet(BankHolidays::bundled);
    if (holidays.last().isBefore(LocalDate.now(clock).plusDays(HOLIDAYS_AHEAD_DAYS))) {
      LOG.warn(
          "No bank holiday is known after {}: set REDROSE_BANK_HOLIDAYS to a newer file",
          holidays.last());
    }
    return new Site(directory, holidays, new LiveSettings(clock), clock);
  }

  private static Voices voices(Config config) {
    try {
      return Voices.open(config.audioDir(), config.recordings(), config.languages());
    } catch (RecordingFault e) {
      throw new CannotStart(e.getMessage(), e);
    }
  }
}
