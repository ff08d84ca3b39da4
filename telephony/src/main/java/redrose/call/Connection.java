package redrose.call;

/** How putting a caller through went, from Asterisk's {@code DIALSTATUS}. */
public enum Connection {
  /** They spoke. */
  ANSWERED,
  /** The desk was engaged. */
  BUSY,
  /** Nobody picked up in time. */
  NO_ANSWER,
  /** The desk could not be reached, or the dialplan does not know it. */
  UNAVAILABLE;

  static Connection of(String dialStatus) {
    return switch (dialStatus) {
      case "ANSWER" -> ANSWERED;
      case "BUSY" -> BUSY;
      case "NOANSWER" -> NO_ANSWER;
      default -> UNAVAILABLE;
    };
  }
}
