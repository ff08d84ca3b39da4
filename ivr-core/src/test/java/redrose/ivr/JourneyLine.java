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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redrose.agi.AgiServer;
import redrose.agi.AgiServerOptions;
import redrose.call.Ears;
import redrose.ivr.bills.BillsSource;
import redrose.ivr.directory.Directory;
import redrose.ivr.directory.DirectoryReader;
import redrose.ivr.frontdoor.FrontDoor;
import redrose.ivr.journeys.text.TextOutbox;
import redrose.prompts.Language;
import redrose.prompts.Voices;
import redrose.requests.Notification;
import redrose.requests.funds.ReferenceCheck;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.InteractionEvents;
import redrose.requests.postgres.Notifications;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;
import redrose.requests.timeline.Recorder;

/** The whole of ivr-core on a port, with its store, and a card desk that a test plays. */
final class JourneyLine implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Path AUDIO = audio();
  private static final Vertx VERTX = Vertx.vertx();
  private static final Voices ENGLISH = Voices.open(AUDIO, Optional.empty(), Set.of());

  final TestDatabase store;
  final CardDeskDouble cardDesk;

  /** What is known of bills; a test may put something in its place. */
  volatile BillsSource bills = BillsSource.NONE;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Database database;
  private final Recorder recorder;
  private final AgiServer server;
  private int references = 10_000_000;

  private JourneyLine(
      TestDatabase store,
      DatabaseSettings settings,
      Directory directory,
      Voices voices,
      Ears ears) {
    this.store = store;
    cardDesk = new CardDeskDouble(store);
    database = Database.open(settings, registry);
    recorder = Recorder.start(new InteractionEvents(database), "ivr-core", registry);
    var clock = Clock.systemUTC();
    var houses =
        Houses.of(
            voices,
            directory,
            database,
            recorder,
            texts(database),
            bill -> bills.find(bill),
            true,
            clock);
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
    var store = TestDatabase.fresh();
    return new JourneyLine(store, store.settings(RoleMatrix.IVR), directory, voices, ears);
  }

  /** With a store behind something that a test can cut. */
  static JourneyLine open(TestDatabase store, DatabaseSettings settings) {
    return new JourneyLine(store, settings, DirectoryReader.bundled(), ENGLISH, Ears.NONE);
  }

  /** Rings, and returns when the call is over and its record written. */
  String ring(WireCaller caller) {
    var uniqueId = "1." + UUID.randomUUID();
    caller.ring(server.port(), uniqueId);
    if (!recorder.flush(LIMIT)) {
      throw new AssertionError("the record was not written");
    }
    return uniqueId;
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

  private String text(String sql) {
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
    recorder.close();
    cardDesk.close();
    database.close();
  }
}
