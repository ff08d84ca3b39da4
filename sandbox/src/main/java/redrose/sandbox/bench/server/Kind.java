package redrose.sandbox.bench.server;

/** The servers that are compared. */
public enum Kind {
  /** Ours: a virtual thread a call behind Vert.x. */
  REDROSE,
  /** The least that Vert.x can do: a state machine on the event loop that knows no calls. */
  BARE_VERTX,
  /** Asterisk-Java's own server: a platform thread a call. */
  ASTERISK_JAVA
}
