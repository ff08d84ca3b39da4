package redrose.sandbox.speech.line;

import redrose.sandbox.phone.AudioListener;

/** Notices when the line was last heard to speak. */
final class PromptWatch implements AudioListener {
  private static final int LOUD = 150;

  private volatile long lastLoudMs = -1;

  @Override
  public void heard(short[] samples, long atMs) {
    long squares = 0;
    for (var sample : samples) {
      squares += (long) sample * sample;
    }
    if (squares > (long) LOUD * LOUD * samples.length) {
      lastLoudMs = atMs;
    }
  }

  /** In milliseconds since the line answered; −1 before its first word. */
  long lastLoudMs() {
    return lastLoudMs;
  }
}
