package redrose.gateway.books;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.provider.BooksUnreadable;
import redrose.requests.StoreFailure;
import redrose.rounds.Rounds;

/**
 * Compares the books once a night, and takes payouts over then and whenever the provider has news
 * of one. What could not be read is tried again the next night, or by hand.
 */
public final class NightlyBooks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyBooks.class);

  /** Payouts are taken over after each night; this is for a night that never came. */
  private static final Duration WITHOUT_NEWS = Duration.ofDays(1);

  private final Nights nights;
  private final InstantSource clock;
  private final Rounds check;
  private final Rounds payouts;
  private Instant next;

  /**
   * @param checks each compares one provider's, as of a moment
   * @param payouts each takes one provider's payouts over, as of a moment
   */
  public NightlyBooks(
      Nights nights,
      InstantSource clock,
      List<Consumer<Instant>> checks,
      List<Consumer<Instant>> payouts) {
    this.nights = nights;
    this.clock = clock;
    this.check = new Rounds("nightly-books", () -> compare(checks));
    this.payouts = new Rounds("payouts", () -> withoutFail(payouts));
  }

  /** Waits for the night on a thread of its own. */
  public NightlyBooks start() {
    next = nights.after(clock.instant());
    check.start(() -> Duration.between(clock.instant(), next));
    payouts.start(() -> WITHOUT_NEWS);
    return this;
  }

  /** Has payouts taken over now. */
  public void payoutNews() {
    payouts.wake();
  }

  private boolean compare(List<Consumer<Instant>> checks) {
    var now = clock.instant();
    // a thread may wake a moment too soon, and the night is still ahead
    if (now.isBefore(next)) {
      return false;
    }
    next = nights.after(now);
    withoutFail(checks);
    payouts.wake();
    return false;
  }

  /** One provider that can't be read keeps none of the others from being read. */
  private boolean withoutFail(List<Consumer<Instant>> works) {
    works.forEach(this::withoutFail);
    return false;
  }

  private void withoutFail(Consumer<Instant> work) {
    try {
      work.accept(clock.instant());
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
    check.close();
    payouts.close();
  }
}
