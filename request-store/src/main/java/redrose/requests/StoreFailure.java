package redrose.requests;

/**
 * The store did not answer, or answered that it can't. What was being written may be committed or
 * not: read before acting on it.
 */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
