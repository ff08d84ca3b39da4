package redrose.agi.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * Wakes the calls to which one turn of an event loop brought a reply, all of them at the turn's
 * end. Woken one by one they would be gone before the next comes, and each would cost the kernel a
 * wake-up of the threads that carry them. Used on that event loop only.
 */
final class Wakeups implements Runnable {
  private final Executor eventLoop;
  private final List<Thread> sleepers = new ArrayList<>();

  /**
   * @param eventLoop runs what it is given behind the packets that it has already read
   */
  Wakeups(Executor eventLoop) {
    this.eventLoop = eventLoop;
  }

  void add(Thread sleeper) {
    if (sleepers.isEmpty()) {
      eventLoop.execute(this);
    }
    sleepers.add(sleeper);
  }

  @Override
  public void run() {
    sleepers.forEach(LockSupport::unpark);
    sleepers.clear();
  }
}
