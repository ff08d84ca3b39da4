package redrose.sandbox.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something that gives no signal of its own. */
final class Wait {
  private static final long POLL_MS = 25;

  private Wait() {}

  /** Whether {@code happened} became true before the limit. */
  static boolean until(Duration limit, BooleanSupplier happened) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(POLL_MS);
    }
    return true;
  }
}
