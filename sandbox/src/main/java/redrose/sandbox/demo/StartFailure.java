package redrose.sandbox.demo;

/** Why the sandbox can't start: one sentence for a person, with the mend where one is known. */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StartFailure(String sentence) {
    super(sentence);
  }

  public StartFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
