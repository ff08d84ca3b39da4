package redrose.requests;

/** Where a report stands. */
public enum ReportStatus {
  /** It is in the store, and nobody has looked at it yet. */
  RECEIVED,

  /** Somebody has looked at it and will see to it. */
  ACCEPTED,

  /** It is known when it will be done. */
  SCHEDULED,

  /** It is done. */
  FIXED,

  /** It is another council's, or a company's, and they have been told. */
  PASSED_ON,

  /** Nothing will be done; the last note says why. */
  NO_ACTION;

  /** Whether something is still to be done: what Open311 calls open. */
  public boolean isOpen() {
    return this == RECEIVED || this == ACCEPTED || this == SCHEDULED;
  }
}
