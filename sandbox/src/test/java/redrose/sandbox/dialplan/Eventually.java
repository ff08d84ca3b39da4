package redrose.sandbox.dialplan;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does, and can only be seen by looking again. */
final class Eventually {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private Eventually() {}

  /**
   * Looks again until it is so.
   *
   * @param limit generous: only a failure ever takes as long
   * @param otherwise what to say when it never is
   */
  static void await(Duration limit, BooleanSupplier isSo, Supplier<String> otherwise) {
    long end = System.nanoTime() + limit.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not in " + limit + ": " + otherwise.get());
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
