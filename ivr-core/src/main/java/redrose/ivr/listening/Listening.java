package redrose.ivr.listening;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One answer that is being listened to. Sound is handed over without waiting; a thread of the pool
 * recognises it, never two at a time.
 */
public final class Listening implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  /** Two seconds of 20 ms frames: who lags more answers questions that were asked long ago. */
  static final int MOST_WAITING_FRAMES = 100;

  /** Frames in one turn on a thread, so that every answer gets its turn. */
  private static final int FRAMES_A_TURN = 10;

  /** Told, on a thread of the pool, what was recognised. */
  public interface Hearer {
    /** The words so far, or the last. */
    void recognised(Recognition recognition);

    /** Nothing more will be recognised: the recogniser died, or could not keep up. */
    void failed();
  }

  private final Executor threads;
  private final RecogniserSource source;
  private final Hearer hearer;
  private final Runnable afterwards;
  private final Queue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING_FRAMES);
  private final AtomicBoolean isAtWork = new AtomicBoolean();
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final AtomicBoolean isFinishing = new AtomicBoolean();
  private volatile boolean isReleased;
  private Recogniser recogniser;

  Listening(Executor threads, RecogniserSource source, Hearer hearer, Runnable afterwards) {
    this.threads = threads;
    this.source = source;
    this.hearer = hearer;
    this.afterwards = afterwards;
  }

  /**
   * Hands over the next 20 ms of sound; after the end it is dropped.
   *
   * @param sound 16-bit little-endian samples, 8,000 a second, which nobody changes any more
   */
  public void hear(byte[] sound) {
    if (isOver.get()) {
      return;
    }
    if (waiting.offer(sound)) {
      takeTurn();
    } else {
      fail("it lags by more than " + MOST_WAITING_FRAMES + " frames", null);
    }
  }

  /** Asks for the last words now: what was heard so far is a whole answer. */
  public void finish() {
    isFinishing.set(true);
    takeTurn();
  }

  /** Ends it; the hearer may still be told what was on its way. */
  @Override
  public void close() {
    isOver.set(true);
    takeTurn();
  }

  private void takeTurn() {
    if (isAtWork.compareAndSet(false, true)) {
      try {
        threads.execute(this::turn);
      } catch (RejectedExecutionException e) {
        isAtWork.set(false); // the process is stopping
      }
    }
  }

  private void turn() {
    try {
      recogniseSome();
      finishIfAsked();
      if (isOver.get()) {
        release();
      }
    } catch (RuntimeException | LinkageError | SpeechModelInvalid e) {
      fail("the recogniser failed", e);
      release();
    } finally {
      isAtWork.set(false);
    }
    if (isOver.get() ? !isReleased : !waiting.isEmpty()) {
      takeTurn();
    }
  }

  private void recogniseSome() throws SpeechModelInvalid {
    for (int frame = 0; frame < FRAMES_A_TURN && !isOver.get(); frame++) {
      var sound = waiting.poll();
      if (sound == null) {
        return;
      }
      if (recogniser == null) {
        recogniser = source.open();
      }
      hearer.recognised(recogniser.hear(sound));
    }
  }

  private void finishIfAsked() {
    if (recogniser != null
        && waiting.isEmpty()
        && !isOver.get()
        && isFinishing.compareAndSet(true, false)) {
      hearer.recognised(recogniser.finish());
    }
  }

  private void fail(String why, Throwable cause) {
    if (isOver.compareAndSet(false, true)) {
      LOG.warn("A question goes on by keys alone: {}", why, cause);
      hearer.failed();
      takeTurn();
    }
  }

  /** Only ever within a turn. */
  private void release() {
    if (isReleased) {
      return;
    }
    isReleased = true;
    waiting.clear();
    try {
      if (recogniser != null) {
        recogniser.close();
      }
    } finally {
      afterwards.run();
    }
  }
}
