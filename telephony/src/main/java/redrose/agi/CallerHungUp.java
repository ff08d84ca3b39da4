package redrose.agi;

/**
 * The caller has hung up: the normal end of a call, thrown by whatever was waiting for the caller
 * and caught once, at the top of the call.
 */
public final class CallerHungUp extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** No stack trace is taken: a hang-up is an ending, not a fault. */
  public CallerHungUp() {
    super("The caller hung up", null, false, false);
  }
}
