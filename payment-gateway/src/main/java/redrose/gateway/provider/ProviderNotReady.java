package redrose.gateway.provider;

/** The provider's account or our set-up can't take a payment by telephone. */
public final class ProviderNotReady extends Exception {
  private static final long serialVersionUID = 1L;

  /** The message is one sentence that says what to mend. */
  public ProviderNotReady(String message) {
    super(message);
  }
}
