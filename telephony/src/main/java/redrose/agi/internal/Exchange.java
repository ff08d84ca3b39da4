package redrose.agi.internal;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Where a call's virtual thread waits for the reply that its socket's event loop brings: one
 * command at a time, as FastAGI has it. An ending fails the wait; it never interrupts the thread,
 * which may be in the middle of SQL.
 */
final class Exchange {
  private final Wakeups wakeups;

  // Written by the script's thread before the volatile write of `asker`, read behind it.
  private long askedAtNanos;
  // Written by the event loop before the volatile write of `reply`, read behind it.
  private long heardAtNanos = System.nanoTime();

  private volatile Thread asker;
  private volatile String reply;
  private volatile Supplier<? extends RuntimeException> ending;

  /**
   * @param wakeups those of the socket's event loop
   */
  Exchange(Wakeups wakeups) {
    this.wakeups = wakeups;
  }

  // --- the event loop's side

  /** Hands a reply over; false if nobody waits for one, because none was asked or it is over. */
  boolean deliver(String text) {
    var thread = asker;
    if (thread == null || ending != null) {
      return false;
    }
    asker = null;
    heardAtNanos = System.nanoTime();
    reply = text;
    wakeups.add(thread);
    return true;
  }

  /** No reply comes any more; only the first reason counts. */
  void end(Supplier<? extends RuntimeException> why) {
    if (ending == null) {
      ending = why;
      LockSupport.unpark(asker);
    }
  }

  /** How long a command has been waiting for its reply; 0 where none waits. */
  long waitingNanos(long nowNanos) {
    return asker == null ? 0 : nowNanos - askedAtNanos;
  }

  // --- the script's side

  boolean ended() {
    return ending != null;
  }

  void requireGoing() {
    var why = ending;
    if (why != null) {
      throw why.get();
    }
  }

  /**
   * Announces that a command is about to be written.
   *
   * @return nanoseconds since the last reply was heard
   */
  long expect() {
    long now = System.nanoTime();
    askedAtNanos = now;
    asker = Thread.currentThread();
    return now - heardAtNanos;
  }

  /** Waits for the reply. An interrupt doesn't end the wait, and is kept for whom it concerns. */
  String await() {
    boolean interrupted = false;
    try {
      while (reply == null) {
        requireGoing();
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
      var text = reply;
      reply = null;
      return text;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
