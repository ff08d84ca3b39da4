package redrose.ivr.listening;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where recognition computes: on platform threads of its own, as it is native code that would hold
 * up an event loop or the carrier of virtual threads. It takes so many answers at once and no more;
 * a caller beyond that keys the answer, instead of everybody's lagging.
 */
public final class ListeningPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ListeningPool.class);
  private static final long CLOSE_LIMIT_SECONDS = 10;

  /**
   * With as many again, one answer in twenty comes later than 600 ms behind its last word
   * (docs/speech.md).
   */
  private static final int ANSWERS_A_CORE = 5;

  private final ExecutorService threads;
  private final Semaphore places;

  /**
   * A pool.
   *
   * @param threads how many recognise at a time, from 1
   * @param mostAtOnce how many answers are listened to at a time, from 1
   */
  public ListeningPool(int threads, int mostAtOnce) {
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("recogniser-", 1).factory());
    this.places = new Semaphore(mostAtOnce);
  }

  /** How many answers this machine listens to at a time without lagging. */
  public static int usualMostAtOnce() {
    return ANSWERS_A_CORE * Runtime.getRuntime().availableProcessors();
  }

  /** How many threads recognise on this machine, which leaves half of it to calls. */
  public static int usualThreads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  /** Begins to listen to an answer; empty where the pool is full. Close what is returned. */
  public Optional<Listening> open(RecogniserSource source, Listening.Hearer hearer) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    return Optional.of(new Listening(threads, source, hearer, places::release));
  }

  /** How many more answers could be listened to now. */
  public int freePlaces() {
    return places.availablePermits();
  }

  /** Ends the threads once they have done what waits; every listening is closed before. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(CLOSE_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Recognition was still under way after {} s", CLOSE_LIMIT_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
