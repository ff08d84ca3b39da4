package redrose.gateway.provider;

/** Why a card was not accepted, as far as the caller may be told and can act on. */
public enum DeclineReason {
  /** There is not enough money or credit on it. */
  INSUFFICIENT_FUNDS,
  /** Its last month is over. */
  EXPIRED,
  /** The expiry date does not belong to it. */
  WRONG_EXPIRY,
  /** The security code does not belong to it. */
  WRONG_CVC,
  /** There is no such card. */
  WRONG_NUMBER,
  /** This kind of card or purchase can't be used here. */
  NOT_SUPPORTED,
  /** The issuer wants the holder to prove who they are, which a telephone call can't. */
  NEEDS_HOLDER_ONLINE,
  /** The issuer had a fault and may accept it in a moment. */
  TRY_AGAIN,
  /**
   * The issuer says no and gives no reason, or one that must not be told to whoever is calling:
   * lost and stolen cards and suspected fraud are here too.
   */
  DO_NOT_HONOUR
}
