package redrose.gateway.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redrose.gateway.provider.BooksUnreadable;

/** When the books are compared, by a clock that the test sets. */
@Timeout(60)
class NightlyBooksTest {
  private static final Nights NIGHTS = new Nights(LocalTime.of(2, 30));
  private static final Instant NIGHT = Instant.parse("2026-01-10T02:30:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>();
  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private final InstantSource clock = now::get;

  @Test
  void atNightTheBooksAreComparedOnceAndThenPayoutsAreTakenOver() throws InterruptedException {
    now.set(NIGHT.minusMillis(200));
    try (var books = books().start()) {
      now.set(NIGHT);
      assertThat(next()).isEqualTo("check " + NIGHT);
      assertThat(next()).isEqualTo("payouts");
      now.set(NIGHT.plusSeconds(1));
      books.payoutNews();
      // another comparison would stand before it
      assertThat(next()).isEqualTo("payouts");
    }
    assertThat(done).isEmpty();
  }

  @Test
  void byDayNewsOfAPayoutHasNothingCompared() throws InterruptedException {
    now.set(NIGHT.plusSeconds(3600));
    try (var books = books().start()) {
      books.payoutNews();
      assertThat(next()).isEqualTo("payouts");
    }
    assertThat(done).isEmpty();
  }

  @Test
  void booksThatCanNotBeReadKeepNothingElseFromBeingDone() throws InterruptedException {
    now.set(NIGHT.minusMillis(200));
    var books =
        new NightlyBooks(
            NIGHTS,
            clock,
            List.of(
                _ -> {
                  throw new BooksUnreadable("as the test wants");
                },
                _ -> done.add("check")),
            List.of(_ -> done.add("payouts")));
    try (var _ = books.start()) {
      now.set(NIGHT);
      assertThat(next()).isEqualTo("check");
      assertThat(next()).isEqualTo("payouts");
    }
  }

  private NightlyBooks books() {
    return new NightlyBooks(
        NIGHTS, clock, List.of(at -> done.add("check " + at)), List.of(_ -> done.add("payouts")));
  }

  private String next() throws InterruptedException {
    return done.poll(60, TimeUnit.SECONDS);
  }
}
