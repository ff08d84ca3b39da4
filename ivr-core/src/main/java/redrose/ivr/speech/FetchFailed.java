package redrose.ivr.speech;

/** A model was not fetched; the message is one sentence that says why. */
final class FetchFailed extends Exception {
  private static final long serialVersionUID = 1L;

  FetchFailed(String sentence) {
    super(sentence);
  }

  FetchFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
