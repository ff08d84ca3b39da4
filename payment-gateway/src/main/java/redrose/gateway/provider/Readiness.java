package redrose.gateway.provider;

/** Whether a provider's account and our set-up of it can take payments by telephone. */
public sealed interface Readiness {
  /** They can. */
  record Ready() implements Readiness {}

  /**
   * They can't, and won't until somebody mends it.
   *
   * @param mend one sentence that says what to do
   */
  record NotReady(String mend) implements Readiness {}

  /** The provider could not be asked. */
  record Unreachable(String why) implements Readiness {}
}
