package redrose.gateway.charge;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A piece of work done again and again on a thread of its own: every so often, and whenever there
 * is news. A round that fails is logged, and the next one comes all the same.
 */
public final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Runnable round;
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean stopped;
  private Thread thread;

  /**
   * Not started yet.
   *
   * @param name the thread's
   */
  public Rounds(String name, Runnable round) {
    this.name = name;
    this.round = round;
  }

  /** Runs a round now, one every so often, and one whenever it is woken. */
  public void start(Duration every) {
    thread = Thread.ofVirtual().name(name).start(() -> run(every));
  }

  /** Has a round run now. */
  public void wake() {
    woken.release();
  }

  private void run(Duration every) {
    try {
      while (!stopped) {
        runOnce();
        var _ = woken.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
        woken.drainPermits();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void runOnce() {
    try {
      round.run();
    } catch (RuntimeException e) {
      LOG.error("A round of {} broke", name, e);
    }
  }

  /** Lets a round that is under way finish. */
  @Override
  public void close() {
    stopped = true;
    wake();
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
