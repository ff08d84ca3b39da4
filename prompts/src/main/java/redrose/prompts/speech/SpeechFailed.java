package redrose.prompts.speech;

/** A synthesiser that is there, and gave no speech. */
public final class SpeechFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  SpeechFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
