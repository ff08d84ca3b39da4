package redrose.requests.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.requests.StoreFailure;

/**
 * Waits for PostgreSQL's notifications on a connection and a virtual thread of its own, and has a
 * look taken whenever there is one, and whenever the connection is made anew, as what happened
 * meanwhile was told to nobody. While the store is away nothing is looked at.
 */
public final class StoreNews implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoreNews.class);
  private static final int WAIT_MS = 15_000;
  private static final int ALIVE_WITHIN_SECONDS = 5;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DatabaseSettings settings;
  private final String channel;
  private final Runnable look;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private boolean complained;

  private StoreNews(DatabaseSettings settings, String channel, Runnable look) {
    this.settings = settings;
    this.channel = channel;
    this.look = look;
    this.thread = Thread.ofVirtual().name("news-" + channel).unstarted(this::untilClosed);
  }

  /**
   * Begins to listen.
   *
   * @param channel a name of ours, lower case letters and underscores
   * @param look taken on the listening thread, one after the other; a {@link StoreFailure} has it
   *     taken again
   */
  public static StoreNews listen(DatabaseSettings settings, String channel, Runnable look) {
    if (!channel.matches("[a-z_]{1,60}")) {
      throw new IllegalArgumentException("no channel's name: " + channel);
    }
    var news = new StoreNews(settings, channel, look);
    news.thread.start();
    return news;
  }

  private void untilClosed() {
    while (!isClosedWithin(Duration.ZERO)) {
      try (var connection = connect()) {
        listen(connection);
      } catch (SQLException | StoreFailure e) {
        complain(e);
      } catch (RuntimeException e) {
        LOG.error("News of {} could not be taken in", channel, e);
      }
      if (isClosedWithin(PAUSE)) {
        return;
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("LISTEN " + channel);
    }
    look.run();
    complained = false;
    var listener = connection.unwrap(PGConnection.class);
    while (!isClosedWithin(Duration.ZERO)) {
      var news = listener.getNotifications(WAIT_MS);
      if (news != null && news.length > 0) {
        look.run();
      } else if (!connection.isValid(ALIVE_WITHIN_SECONDS)) {
        return;
      }
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.putAll(ConnectionLimits.of(settings));
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password());
    return DriverManager.getConnection(settings.url(), properties);
  }

  private void complain(Exception e) {
    if (!complained) {
      LOG.warn("News of {} can't be heard; what is known stays: {}", channel, e.getMessage());
      complained = true;
    }
  }

  private boolean isClosedWithin(Duration pause) {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      return true;
    }
  }

  /** Stops listening. */
  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
  }
}
