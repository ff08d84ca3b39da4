package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens in its own time. */
public final class Eventually {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long PAUSE_NS = 20_000_000;

  private Eventually() {}

  /** Asks until it holds, for no longer than a generous limit. */
  public static void isTrue(BooleanSupplier condition) {
    var deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("nothing came within " + LIMIT).isLessThan(deadline);
      LockSupport.parkNanos(PAUSE_NS);
    }
  }
}
