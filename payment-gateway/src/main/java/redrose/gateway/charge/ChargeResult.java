package redrose.gateway.charge;

import redrose.gateway.provider.DeclineReason;

/** What became of charging a card, as definite as it is known. */
public sealed interface ChargeResult {
  /** The money moved. */
  record Paid() implements ChargeResult {}

  /**
   * The card was not accepted and nothing was charged.
   *
   * @param reason why, as far as the caller may be told
   * @param mayTryAgain whether this payment takes another card
   */
  record Declined(DeclineReason reason, boolean mayTryAgain) implements ChargeResult {}

  /** The caller took so long to say yes that the card was wiped; nothing was asked of anybody. */
  record CardForgotten() implements ChargeResult {}

  /** Nothing was charged, and nothing will be. */
  record NotCharged() implements ChargeResult {}

  /** Nothing was charged: this card was declined too often of late. */
  record Limited() implements ChargeResult {}

  /** It is not known yet. The reconciler finds out. */
  record Unknown() implements ChargeResult {}
}
