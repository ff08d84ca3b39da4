package redrose.console.sso;

/** Somebody could not be signed in by the issuer; the message is for the log. */
final class SsoFailure extends Exception {
  private static final long serialVersionUID = 1;

  SsoFailure(String message) {
    super(message);
  }

  SsoFailure(String message, Exception cause) {
    super(message, cause);
  }
}
