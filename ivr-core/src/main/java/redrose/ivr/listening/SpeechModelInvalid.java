package redrose.ivr.listening;

/** A speech model can't be used; the message is one sentence that says why and what mends it. */
public final class SpeechModelInvalid extends Exception {
  private static final long serialVersionUID = 1L;

  SpeechModelInvalid(String sentence) {
    super(sentence);
  }

  SpeechModelInvalid(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
