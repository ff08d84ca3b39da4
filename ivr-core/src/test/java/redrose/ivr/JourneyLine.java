package redrose.ivr;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import redrose.agi.AgiServer;
import redrose.agi.AgiServerOptions;
import redrose.call.Ears;
import redrose.ivr.bills.BillsSource;
import redrose.ivr.directory.BankHolidays;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.DirectoryReader;
import redrose.ivr.frontdoor.FrontDoor;
import redrose.ivr.journeys.text.TextOutbox;
import redrose.ivr.live.LiveSettings;
import redrose.ivr.messages.MessageFolder;
import redrose.prompts.Language;
import redrose.prompts.Voices;
import redrose.requests.Notification;
import redrose.requests.Postcode;
import redrose.requests.Setting;
import redrose.requests.funds.ReferenceCheck;
import redrose.requests.postgres.CallBackWork;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.InteractionEvents;
import redrose.requests.postgres.Notifications;
import redrose.requests.postgres.PostcodeLoad;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.SettingBook;
import redrose.requests.postgres.StoreNews;
import redrose.requests.postgres.TestDatabase;
import redrose.requests.timeline.Recorder;

/** The whole of ivr-core on a port, with its store, and a card desk that a test plays. */
final class JourneyLine implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration KEEP_MESSAGES = Duration.ofDays(30);
  private static final Clock NOW = Clock.systemUTC();

  /** Tests that ring now would otherwise find advisers at home by night. */
  private static final Setting ADVISERS_ARE_THERE =
      new Setting(
          LiveSettings.openKey("advisers"),
          Optional.of("{\"open\": true}"),
          Optional.empty(),
          "a test");

  private static final Path AUDIO = audio();
  private static final Vertx VERTX = Vertx.vertx();
  private static final Voices ENGLISH = Voices.open(AUDIO, Optional.empty(), Set.of());

  final TestDatabase store;
  final CardDeskDouble cardDesk;
  private final Path recordings = audio();
  final MessageFolder messages;

  /** What is known of bills; a test may put something in its place. */
  volatile BillsSource bills = BillsSource.NONE;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Database database;
  private final Recorder recorder;
  private final Site site;
  private final StoreNews news;
  private final LinkedBlockingQueue<List<Setting>> heard = new LinkedBlockingQueue<>();
  private final AgiServer server;
  private int references = 10_000_000;

  private JourneyLine(
      TestDatabase store,
      DatabaseSettings settings,
      Directory directory,
      Voices voices,
      Ears ears,
      Clock clock) {
    this.store = store;
    site = new Site(directory, BankHolidays.bundled(), new LiveSettings(clock), clock);
    if (clock.equals(NOW)) {
      site.live().take(List.of(ADVISERS_ARE_THERE));
    }
    cardDesk = new CardDeskDouble(store);
    database = Database.open(settings, registry);
    recorder = Recorder.start(new InteractionEvents(database), "ivr-core", registry);
    messages = MessageFolder.in(recordings);
    var callBacks = new CallBackWork(database, Duration.ofMinutes(1), Duration.ofMinutes(15));
    var supplies =
        new Supplies(
            database,
            recorder,
            texts(database),
            bill -> bills.find(bill),
            true,
            new StoreReports(database, recorder, KEEP_MESSAGES),
            messages,
            voices.music(),
            new StoreCallBacks(database, callBacks, recorder, true),
            clock);
    var houses = Houses.of(voices, site, supplies);
    news =
        StoreNews.listen(
            settings,
            SettingBook.CHANNEL,
            () -> {
              List<Setting> settingsNow = new ArrayList<>(book().current());
              if (clock.equals(NOW)) {
                settingsNow.add(ADVISERS_ARE_THERE);
              }
              houses.announcements().prepare(settingsNow);
              site.live().take(settingsNow);
              heard.add(settingsNow);
            });
    var door = new FrontDoor(houses.rooms(), ears, recorder, registry, clock);
    server = AgiServer.listen(VERTX, AgiServerOptions.at("127.0.0.1", 0), door, registry);
  }

  /** Texts are kept in the store and sent by nobody. */
  private static TextOutbox texts(Database database) {
    var notifications = new Notifications(database);
    return new TextOutbox() {
      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void queue(Notification notification) {
        notifications.queue(notification);
      }
    };
  }

  /** With the services that come with Redrose. */
  static JourneyLine open() {
    return open(DirectoryReader.bundled());
  }

  static JourneyLine open(Directory directory) {
    return open(directory, Ears.NONE);
  }

  static JourneyLine open(Directory directory, Ears ears) {
    return open(directory, ENGLISH, ears);
  }

  /** With English and one other language, which has to be installed. */
  static JourneyLine open(Language other) {
    var voices = Voices.open(AUDIO, Optional.empty(), Set.of(other));
    return open(DirectoryReader.bundled(), voices, Ears.NONE);
  }

  private static JourneyLine open(Directory directory, Voices voices, Ears ears) {
    return open(directory, voices, ears, NOW);
  }

  private static JourneyLine open(Directory directory, Voices voices, Ears ears, Clock clock) {
    var store = TestDatabase.fresh();
    return new JourneyLine(store, store.settings(RoleMatrix.IVR), directory, voices, ears, clock);
  }

  /** With the services that come with Redrose, and a clock that says when callers ring. */
  static JourneyLine openAt(Instant when) {
    return open(DirectoryReader.bundled(), ENGLISH, Ears.NONE, Clock.fixed(when, ZoneOffset.UTC));
  }

  /** With a store behind something that a test can cut. */
  static JourneyLine open(TestDatabase store, DatabaseSettings settings) {
    return new JourneyLine(store, settings, DirectoryReader.bundled(), ENGLISH, Ears.NONE, NOW);
  }

  private SettingBook book() {
    return new SettingBook(database);
  }

  /** A supervisor sets something; returns when the line has heard of it. */
  void set(String key, String json) {
    try (var console = store.open(RoleMatrix.CONSOLE)) {
      var change =
          new Setting(
              key, Optional.ofNullable(json), Optional.empty(), UUID.randomUUID().toString());
      new SettingBook(console).change(change);
      while (!Objects.requireNonNull(heard.poll(LIMIT.toSeconds(), TimeUnit.SECONDS), key).stream()
          .anyMatch(setting -> setting.changedBy().equals(change.changedBy()))) {
        // what was heard is older
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Loads postcodes: text and district's code by turns. */
  void loadPostcodes(String... textsAndDistricts) {
    List<Postcode> postcodes = new ArrayList<>();
    for (int i = 0; i < textsAndDistricts.length; i += 2) {
      postcodes.add(new Postcode(textsAndDistricts[i], textsAndDistricts[i + 1], Optional.empty()));
    }
    try (var console = store.open(RoleMatrix.CONSOLE)) {
      new PostcodeLoad(console).replaceBy(postcodes.iterator(), _ -> {});
    }
  }

  /** Rings, and returns when the call is over and its record written. */
  String ring(WireCaller caller) {
    var uniqueId = "1." + UUID.randomUUID();
    caller.ring(server.port(), uniqueId);
    flush();
    return uniqueId;
  }

  /** Returns when all that was noted so far is in the store. */
  void flush() {
    if (!recorder.flush(LIMIT)) {
      throw new AssertionError("the record was not written");
    }
  }

  /** Rings while the store may be away, when nobody can read a record. */
  void ringWithoutRecord(WireCaller caller) {
    caller.ring(server.port(), "1." + UUID.randomUUID());
  }

  /** How a call ended, from its record. */
  String outcomeOf(String uniqueId) {
    return text("SELECT outcome FROM interaction WHERE asterisk_unique_id = '" + uniqueId + "'");
  }

  /** How many rows a condition finds. */
  long count(String from) {
    return Long.parseLong(text("SELECT count(*) FROM " + from));
  }

  /** A valid social care reference that nobody has used on this line. */
  synchronized String reference() {
    var rule = DirectoryReader.bundled().funds().getFirst().reference();
    var start = String.valueOf(references++);
    for (char last = '0'; last <= '9'; last++) {
      if (rule.check(start + last) instanceof ReferenceCheck.Valid(var reference)) {
        return reference;
      }
    }
    throw new AssertionError(start);
  }

  void execute(String sql) {
    try (var superuser = store.superuser();
        var statement = superuser.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Recordings that are still files. */
  List<Path> messagesLeft() {
    try (var files = Files.list(recordings.resolve("messages"))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String sql) {
    try (var superuser = store.superuser();
        var statement = superuser.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Path audio() {
    try {
      return Files.createTempDirectory("redrose-audio");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    news.close();
    recorder.close();
    cardDesk.close();
    database.close();
  }
}
