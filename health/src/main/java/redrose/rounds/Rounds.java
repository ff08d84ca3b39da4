package redrose.rounds;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A piece of work done again and again on a thread of its own: every so often, whenever there is
 * news, and at once where a round did not come to the end of it. A round that fails is logged, and
 * the next one comes all the same.
 */
public final class Rounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final BooleanSupplier round;
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean stopped;
  private Thread thread;

  /**
   * Not started yet.
   *
   * @param name the thread's
   * @param round says whether there may be more to do at once
   */
  public Rounds(String name, BooleanSupplier round) {
    this.name = name;
    this.round = round;
  }

  /** Runs a round now, one every so often, and one whenever it is woken. */
  public void start(Duration every) {
    woken.release();
    start(() -> every);
  }

  /**
   * Runs a round after each wait, and one whenever it is woken.
   *
   * @param wait how long to wait now
   */
  public void start(Supplier<Duration> wait) {
    thread = Thread.ofVirtual().name(name).start(() -> run(wait));
  }

  /** Has a round run now. */
  public void wake() {
    woken.release();
  }

  private void run(Supplier<Duration> wait) {
    try {
      while (!stopped) {
        var _ = woken.tryAcquire(Math.max(1, wait.get().toMillis()), TimeUnit.MILLISECONDS);
        woken.drainPermits();
        while (!stopped && runOnce()) {
          LOG.info("{} did not come to the end, and goes on", name);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean runOnce() {
    try {
      return round.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.error("A round of {} broke", name, e);
      return false;
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
