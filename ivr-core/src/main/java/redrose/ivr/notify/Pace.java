package redrose.ivr.notify;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps what is sent to so many a second. For one thread. */
final class Pace {
  private final long gapNs;
  private long nextNs = System.nanoTime();

  Pace(int aSecond) {
    this.gapNs = TimeUnit.SECONDS.toNanos(1) / aSecond;
  }

  /** Returns when the next may go. */
  void await() {
    for (long now = System.nanoTime(); now < nextNs; now = System.nanoTime()) {
      LockSupport.parkNanos(nextNs - now);
    }
    nextNs = System.nanoTime() + gapNs;
  }
}
