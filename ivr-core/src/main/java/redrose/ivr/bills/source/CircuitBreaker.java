package redrose.ivr.bills.source;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps callers from waiting for a service that is away: after so many failures in a row nobody
 * asks it for a while, and then one does to see.
 */
final class CircuitBreaker {
  private final int mostFailures;
  private final long restNs;
  private final LongSupplier clockNs;
  private int failures;
  private long askAgainNs;

  /**
   * @param mostFailures in a row
   * @param clockNs {@link System#nanoTime}
   */
  CircuitBreaker(int mostFailures, Duration rest, LongSupplier clockNs) {
    this.mostFailures = mostFailures;
    this.restNs = rest.toNanos();
    this.clockNs = clockNs;
  }

  /** Whether to ask now; of those who come after a rest, the first alone is told so. */
  synchronized boolean mayAsk() {
    if (failures < mostFailures) {
      return true;
    }
    if (clockNs.getAsLong() - askAgainNs < 0) {
      return false;
    }
    askAgainNs = clockNs.getAsLong() + restNs;
    return true;
  }

  /** It answered. */
  synchronized void answered() {
    failures = 0;
  }

  /** It did not. */
  synchronized void failed() {
    failures++;
    if (failures >= mostFailures) {
      askAgainNs = clockNs.getAsLong() + restNs;
    }
  }
}
