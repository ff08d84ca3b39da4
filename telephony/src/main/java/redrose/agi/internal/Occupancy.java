package redrose.agi.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts a server's connections and calls, holds the limit, and lets others wait until all left.
 */
public final class Occupancy {
  private final int maxConnections;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();

  public Occupancy(int maxConnections) {
    this.maxConnections = maxConnections;
  }

  /** Calls whose script runs, one that finishes its work after a hang-up included. */
  public int calls() {
    return calls.get();
  }

  /** Takes a place; false where there is none left. */
  boolean enter() {
    if (connections.incrementAndGet() > maxConnections) {
      leave();
      return false;
    }
    return true;
  }

  /** Gives the place back: the socket is closed and its script, if it had one, has ended. */
  void leave() {
    if (connections.decrementAndGet() == 0) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  void callStarted() {
    calls.incrementAndGet();
  }

  void callEnded() {
    calls.decrementAndGet();
  }

  /**
   * Waits until nobody is left.
   *
   * @return false if the limit came first, or an interrupt
   */
  public synchronized boolean awaitEmpty(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (connections.get() > 0) {
        long leftMs = Math.ceilDiv(end - System.nanoTime(), 1_000_000);
        if (leftMs <= 0) {
          return false;
        }
        wait(leftMs);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
