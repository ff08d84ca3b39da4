package redrose.requests;

/** A number can't be forgotten now: a call of it goes on, or a payment of it is not settled. */
public final class PersonBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PersonBusy(Throwable cause) {
    super("A call of that number goes on, or a payment of it is not settled: try later.", cause);
  }
}
