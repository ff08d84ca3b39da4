package redrose.prompts.audio;

/** Not a WAV file that can be used; the message says what is wrong and what would do. */
public final class BadWav extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadWav(String problem) {
    super(problem + "; save it as 16-bit PCM WAV, 8 to 48 kHz, mono");
  }
}
