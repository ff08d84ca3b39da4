package redrose.requests;

/**
 * The store did not answer, or answered that it can't. What was being written may be committed or
 * not, unless it was refused: read before acting on it.
 */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean refused;

  /**
   * @param refused whether the store looked at what it was given and will never take it, so nothing
   *     was written and trying again is no use
   */
  public StoreFailure(String message, boolean refused, Throwable cause) {
    super(message, cause);
    this.refused = refused;
  }

  /** Whether the store will never take what it was given; nothing was written. */
  public boolean isRefusal() {
    return refused;
  }
}
