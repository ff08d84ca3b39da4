package redrose.sandbox.speech.load;

import redrose.sandbox.speech.corpus.Task;

/** An answer that is spoken again and again. */
public final class Said<T> {
  private final Task<T> task;
  private final short[] samples;
  private final int beginsAtMs;
  private final int endsAtMs;

  /**
   * An answer.
   *
   * @param samples as the line hears them
   * @param beginsAtMs where the first word begins
   * @param endsAtMs where the last one ends
   */
  Said(Task<T> task, short[] samples, int beginsAtMs, int endsAtMs) {
    this.task = task;
    this.samples = samples.clone();
    this.beginsAtMs = beginsAtMs;
    this.endsAtMs = endsAtMs;
  }

  Task<T> task() {
    return task;
  }

  short[] samples() {
    return samples;
  }

  int beginsAtMs() {
    return beginsAtMs;
  }

  int endsAtMs() {
    return endsAtMs;
  }
}
