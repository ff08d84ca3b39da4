package redrose.gateway;

import java.util.Locale;

/** What the dialplan is told, in {@code CARD_OUTCOME}, when the channel is given back. */
enum CardOutcome {
  /** The money moved. */
  PAID,
  /** Cards were declined; nothing was charged. */
  DECLINED,
  /** The caller stopped; nothing was charged. */
  CANCELLED,
  /** Another payment of the same bill is not settled, so this one was not begun. */
  BUSY,
  /** The caller wants a person; nothing was charged. */
  ADVISER,
  /**
   * Too many cards of this caller, for this bill or like this one were declined; nothing was
   * charged.
   */
  TOO_MANY,
  /** The same of all who withhold their number, as this caller does; nothing was charged. */
  TOO_MANY_WITHHELD,
  /** It is not known whether money moved. */
  UNKNOWN,
  /** The token was not good, or payments can't be taken now; nothing was charged. */
  REFUSED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
