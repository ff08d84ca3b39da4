package redrose.console;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.DayCounts;

/**
 * Counts days that are over, one after the other, while the console runs: the newest first, a
 * transaction each. Several consoles do it side by side.
 */
final class DayCounter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DayCounter.class);
  private static final Duration DAY_LIMIT = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final Database database;
  private final DayCounts days;
  private final Thread thread;
  private volatile boolean closed;

  private DayCounter(Database database) {
    this.database = database;
    this.days = new DayCounts(database);
    this.thread = Thread.ofVirtual().name("counts days").unstarted(this::run);
  }

  static DayCounter start(DatabaseSettings store) {
    var counter =
        new DayCounter(Database.open(store.patient(DAY_LIMIT), new SimpleMeterRegistry()));
    counter.thread.start();
    return counter;
  }

  private void run() {
    while (!closed) {
      try {
        while (!closed && days.next().isPresent()) {
          LOG.debug("A day is counted");
        }
      } catch (StoreFailure e) {
        if (!closed) {
          LOG.warn("A day could not be counted: {}", e.getMessage());
        }
      }
      pause();
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
    database.close();
  }
}
