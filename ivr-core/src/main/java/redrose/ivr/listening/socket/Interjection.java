package redrose.ivr.listening.socket;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/**
 * Pauses the question while somebody speaks over it. Whether that is an answer the recogniser knows
 * some words later; if it was none (a cough, a lorry), the question goes on where it was. So a
 * caller is not talked over, and a noise costs a pause and not the question. One event loop only.
 */
final class Interjection {
  /** So long nobody speaks before the question goes on. */
  private static final long QUIET_MS = 1_200;

  /** A noise that does not end is talked over, in the end. */
  private static final long LONGEST_PAUSE_MS = 6_000;

  private static final int MOST_PAUSES = 2;

  private final Vertx vertx;
  private final Line line;
  private final Onset onset = new Onset();
  private boolean isPaused;
  private boolean isSpeech;
  private int pauses;
  private long pausedNanos;
  private long spokenNanos;
  private long timer = -1;

  Interjection(Vertx vertx, Line line) {
    this.vertx = vertx;
    this.line = line;
  }

  /** Hears the next 20 ms. */
  void heard(byte[] sound) {
    if (!onset.hears(sound)) {
      return;
    }
    spokenNanos = System.nanoTime();
    if (!isSpeech && !isPaused && pauses < MOST_PAUSES && line.isPlaying()) {
      isPaused = true;
      pauses++;
      pausedNanos = spokenNanos;
      line.pause();
      lookAfter(QUIET_MS);
    }
  }

  /** There are words: the question stops until they are at their end. */
  void begin() {
    isSpeech = true;
    isPaused = true;
    vertx.cancelTimer(timer);
    line.pause();
  }

  /** They were no words: the question goes on. */
  void end() {
    isSpeech = false;
    isPaused = false;
    line.resume();
  }

  /** It is decided: nothing goes on any more. */
  void over() {
    vertx.cancelTimer(timer);
  }

  private void lookAfter(long waitMs) {
    timer = vertx.setTimer(Math.max(1, waitMs), _ -> look());
  }

  private void look() {
    long quietMs = millisSince(spokenNanos);
    if (quietMs >= QUIET_MS || millisSince(pausedNanos) >= LONGEST_PAUSE_MS) {
      isPaused = false;
      line.resume();
    } else {
      lookAfter(QUIET_MS - quietMs);
    }
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }
}
