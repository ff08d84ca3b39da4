package redrose.requests;

/**
 * A notification that this sender alone may send, until its lease runs out.
 *
 * @param tries how often it was claimed, this time included: above 1 it may have been sent before
 */
public record ClaimedNotification(Notification notification, int tries) {
  /** Whether an earlier try may have reached the provider without our hearing of it. */
  public boolean mayHaveBeenSent() {
    return tries > 1;
  }
}
