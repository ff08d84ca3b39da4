package redrose.sandbox.speech.caller;

import java.io.IOException;
import redrose.prompts.audio.Polish;

/** Somebody who speaks. Safe for many threads at once. */
public interface CallerVoice {
  /** So much silence is left behind the last word: waiting begins before it, in milliseconds. */
  int SILENCE_BEHIND_MS = Polish.TAIL_MS;

  /** What reports call it. */
  String name();

  /** Whether this machine can speak with it; otherwise {@link #wanting} says what it lacks. */
  boolean isThere();

  /** What has to be installed for it, as Debian calls it; empty where it comes with us. */
  String wanting();

  /**
   * Speaks.
   *
   * @param words with commas where the caller draws breath, and letters in capitals
   * @return 16-bit samples, 8,000 a second, at any level, with hardly any silence around them
   */
  short[] say(String words) throws IOException, InterruptedException;
}
