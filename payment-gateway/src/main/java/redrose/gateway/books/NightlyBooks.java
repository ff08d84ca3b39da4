package redrose.gateway.books;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.provider.BooksUnreadable;
import redrose.requests.StoreFailure;

/**
 * Compares the books once a night, and takes payouts over then and whenever the provider has news
 * of one. What could not be read is tried again the next night, or by hand.
 */
public final class NightlyBooks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyBooks.class);
  private static final ZoneId COUNCIL = ZoneId.of("Europe/London");

  private final Books books;
  private final LocalTime at;
  private final Duration back;
  private final Clock clock;
  private final Semaphore payoutNews = new Semaphore(0);
  private volatile boolean stopped;
  private Thread thread;

  /**
   * @param at when, by the clocks of the United Kingdom
   * @param back how far back the comparison goes
   */
  public NightlyBooks(Books books, LocalTime at, Duration back, Clock clock) {
    this.books = books;
    this.at = at;
    this.back = back;
    this.clock = clock;
  }

  /** Waits for the night on a thread of its own. */
  public NightlyBooks start() {
    thread = Thread.ofVirtual().name("nightly-books").start(this::run);
    return this;
  }

  /** Has payouts taken over now. */
  public void payoutNews() {
    payoutNews.release();
  }

  private void run() {
    var next = nextNight(ZonedDateTime.now(clock));
    try {
      while (!stopped) {
        long waitMs = Math.max(1, Duration.between(clock.instant(), next).toMillis());
        boolean news = payoutNews.tryAcquire(waitMs, TimeUnit.MILLISECONDS);
        payoutNews.drainPermits();
        if (!stopped && !news) {
          withoutFail(() -> books.check(clock.instant(), back));
          next = nextNight(ZonedDateTime.now(clock));
        }
        if (!stopped) {
          withoutFail(() -> books.importPayouts(clock.instant()));
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next such time of day after now; where the clocks skip it, as soon as they have. */
  java.time.Instant nextNight(ZonedDateTime now) {
    var here = now.withZoneSameInstant(COUNCIL);
    var tonight = here.toLocalDate().atTime(at).atZone(COUNCIL);
    return (tonight.isAfter(here)
            ? tonight
            : here.toLocalDate().plusDays(1).atTime(at).atZone(COUNCIL))
        .toInstant();
  }

  private static void withoutFail(Runnable work) {
    try {
      work.run();
    } catch (BooksUnreadable e) {
      LOG.error("The provider's books could not be read: {}", e.getMessage());
    } catch (StoreFailure e) {
      LOG.error("The store is away, so the books are not compared: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Comparing the books broke", e);
    }
  }

  /** Lets what is under way finish. */
  @Override
  public void close() {
    stopped = true;
    payoutNews();
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
