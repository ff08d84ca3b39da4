package redrose.sandbox.crash.audit;

/** What there must be none of. */
public enum Figure {
  /** Money that moved without a payment that says so, or a payment that says so without money. */
  LOST,
  /** Money taken, or given back, more often than once. */
  DOUBLE,
  /** A move that the table doesn't have, a gap among the moves, a request without a payment. */
  ILLEGAL_MOVES,
  /** A payment that has not come to its end, or money still held on a card. */
  UNSETTLED,
  /** A caller who was told what is not so. */
  MISLED,
  /** An event in our books that the provider never sent. */
  FORGED;

  /** Its name in JSON. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
