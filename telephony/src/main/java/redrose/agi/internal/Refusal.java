package redrose.agi.internal;

/** Why the server itself closes a connection. */
enum Refusal {
  CONNECTIONS("connections", "there are as many connections as allowed"),
  LINE_LENGTH("line_length", "a line or reply was longer than allowed"),
  HEADERS("headers", "it opened with more headers than allowed"),
  HEADER_TIME("header_time", "its headers did not end in time"),
  IDLE("idle", "a command was not answered in time"),
  PROTOCOL("protocol", "it sent what no Asterisk sends");

  private final String tag;
  private final String reason;

  Refusal(String tag, String reason) {
    this.tag = tag;
    this.reason = reason;
  }

  /** The value of the metric's {@code reason} tag. */
  String tag() {
    return tag;
  }

  /** Ends the sentence "the connection was closed, because …". */
  String reason() {
    return reason;
  }
}
