package redrose.requests.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.requests.StoreFailure;

/**
 * Listens to what writers of timelines notify, whichever node they run on, over a connection of its
 * own. Nothing is polled: a table is read when there is news of it.
 */
public final class CallNews implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CallNews.class);
  private static final Duration QUIET = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DatabaseSettings settings;
  private final Reader reader;
  private final Thread thread;
  private volatile boolean closed;

  private CallNews(DatabaseSettings settings, Reader reader) {
    this.settings = settings;
    this.reader = reader;
    this.thread = Thread.ofVirtual().name("news of calls").unstarted(this::run);
  }

  /** Is told on one thread, one thing after the other; may read the store. */
  public interface Reader {
    /** Anything may have changed: news may have been missed. */
    void everything();

    /** These calls have changed. */
    void changed(Set<UUID> ids);

    /** For a while nothing has. */
    void quiet();

    /** The store is away, and news with it. */
    void away();
  }

  /** Begins to listen; keeps trying while the store is away. */
  public static CallNews listen(DatabaseSettings settings, Reader reader) {
    var news = new CallNews(settings, reader);
    news.thread.start();
    return news;
  }

  private void run() {
    while (!closed) {
      try {
        listen();
      } catch (SQLException | StoreFailure e) {
        if (!closed) {
          LOG.warn("No news of calls: {}", e.getMessage());
          reader.away();
          pause();
        }
      } catch (RuntimeException e) {
        LOG.error("News of calls could not be read", e);
        pause();
      }
    }
  }

  private void listen() throws SQLException {
    var properties = new Properties();
    ConnectionLimits.of(settings).forEach(properties::put);
    properties.put("user", settings.user());
    properties.put("password", settings.password());
    try (var connection = DriverManager.getConnection(settings.url(), properties);
        var statement = connection.createStatement()) {
      statement.execute("LISTEN " + InteractionEvents.CHANNEL);
      reader.everything();
      var wire = connection.unwrap(PGConnection.class);
      while (!closed) {
        var notifications = wire.getNotifications((int) QUIET.toMillis());
        if (notifications == null || notifications.length == 0) {
          statement.execute("SELECT 1"); // a connection that died says so here
          reader.quiet();
        } else {
          tell(notifications);
        }
      }
    }
  }

  private void tell(PGNotification[] notifications) {
    var ids = new HashSet<UUID>();
    for (var notification : notifications) {
      var named = ids(notification.getParameter());
      if (named.isEmpty()) {
        reader.everything();
        return;
      }
      ids.addAll(named.get());
    }
    reader.changed(ids);
  }

  /** Empty where the writer had too many to name. */
  private static Optional<Set<UUID>> ids(String payload) {
    try {
      var ids = new HashSet<UUID>();
      Arrays.stream(payload.split(",")).map(UUID::fromString).forEach(ids::add);
      return Optional.of(ids);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
