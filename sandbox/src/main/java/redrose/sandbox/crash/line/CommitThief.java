package redrose.sandbox.crash.line;

import java.util.concurrent.atomic.AtomicInteger;

/** Decides which commits are lost, and how. */
public final class CommitThief {
  private final boolean after;
  private final int first;
  private final int last;
  private final AtomicInteger seen = new AtomicInteger();
  private final AtomicInteger stolen = new AtomicInteger();

  /**
   * @param after whether a commit is carried out before its connection breaks
   * @param first which commit is the first to be lost, from 1
   * @param times how many are
   */
  public CommitThief(boolean after, int first, int times) {
    this.after = after;
    this.first = first;
    this.last = first + times - 1;
  }

  /** One that steals nothing. */
  public static CommitThief none() {
    return new CommitThief(false, 1, 0);
  }

  /** Whether the commit that comes by now is taken. */
  boolean takes() {
    int number = seen.incrementAndGet();
    boolean taken = number >= first && number <= last;
    if (taken) {
      stolen.incrementAndGet();
    }
    return taken;
  }

  boolean takesTheAnswer() {
    return after;
  }

  /** How many it has taken. */
  public int stolen() {
    return stolen.get();
  }
}
