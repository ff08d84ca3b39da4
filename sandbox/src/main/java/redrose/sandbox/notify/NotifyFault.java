package redrose.sandbox.notify;

/** What goes wrong with the next text that is handed over. */
public enum NotifyFault {
  /** Too many in the last minute: 429, nothing kept. */
  TOO_MANY,

  /** 500, nothing kept. */
  SERVER_FAULT,

  /** It is taken, and the connection breaks before the answer. */
  LOST_ANSWER
}
