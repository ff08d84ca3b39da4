package redrose.gateway.card;

/** What is wrong with an entry, each with words of its own for the caller. */
public enum CardFault {
  /** Digits are missing. */
  TOO_SHORT,
  /** There are more digits than such an entry can have. */
  TOO_LONG,
  /** The right length, but a digit is wrong: the check digit fails, or there is no such month. */
  MISTYPED,
  /** A real card number of a scheme that is not taken. */
  WRONG_BRAND,
  /** The card's last month is over. */
  EXPIRED
}
