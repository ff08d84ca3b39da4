package redrose.requests.calls;

/** By what calls are put together in a report. */
public enum ServiceGroup {
  /** All in one line. */
  ALL,

  /** The hour of the day at which they came in, 00 to 23, by the clocks in London. */
  HOUR,

  /** What they were about. */
  JOURNEY,

  /** The fund of the last bill on them. */
  SERVICE,

  /** What callers spoke. */
  LANGUAGE,

  /** The desk that they were to be put through to, and what came of it. */
  DESK
}
