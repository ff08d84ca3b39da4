package redrose.prompts.speech;

/** Turns text into speech. Safe for many threads at once. */
public interface Speech {
  /** The sampling rate of all audio here, the telephone's: 8 kHz. */
  int SAMPLES_PER_SECOND = 8000;

  /**
   * Speaks a phrase.
   *
   * @param phrase words and punctuation, no digits or signs
   * @return 16-bit samples, {@value #SAMPLES_PER_SECOND} a second, at any level, with any silence
   *     around
   */
  short[] speak(String phrase);

  /** The same voice, at three quarters of its pace. */
  Speech slower();

  /** Changes when the same phrase would come out otherwise: audio made before is then made anew. */
  String version();
}
