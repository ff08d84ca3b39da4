package redrose.sandbox.crash.plan;

/** What becomes of the events by which the provider tells of one call's payment. */
public enum EventFate {
  /** Each is brought at once. */
  AT_ONCE,
  /** Each is brought to both gateways at once, and again a little later. */
  DOUBLED,
  /** Each comes seconds later, by when others have overtaken it. */
  LATE,
  /** None comes. */
  DROPPED,
  /** Each comes before the answer to the request that caused it. */
  EARLY,
  /** Before each comes a forgery of it, which claims that the money moved. */
  FORGED;

  /** Its name for a table of what happened. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
