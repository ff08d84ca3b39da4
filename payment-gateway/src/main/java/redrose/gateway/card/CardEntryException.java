package redrose.gateway.card;

/** An entry that can't be what was asked for. Carries the fault and nothing of the entry. */
public final class CardEntryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final CardFault fault;

  CardEntryException(CardFault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  /** What is wrong. */
  public CardFault fault() {
    return fault;
  }
}
