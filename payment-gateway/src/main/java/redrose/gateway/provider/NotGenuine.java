package redrose.gateway.provider;

/** What came as an event is not the provider's, or not of now. */
public final class NotGenuine extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason a word for log and metric, nothing of what came
   */
  public NotGenuine(String reason) {
    super("not a genuine event: " + reason);
    this.reason = reason;
  }

  /** Why, as a word. */
  public String reason() {
    return reason;
  }
}
