package redrose.requests.finance;

/** What a line of the ledger, and a movement of money at the provider, is of. */
public enum Entry {
  /** A resident paid. */
  PAYMENT,

  /** Money went back to a card; below zero. */
  REFUND,

  /** The card did not take a refund, and the money came back. */
  REFUND_FAILURE,

  /** A chargeback: the cardholder's bank took a payment back; below zero. */
  DISPUTE,

  /** A chargeback that was won: the money came back. */
  DISPUTE_REVERSAL,

  /** A charge of the provider's that is of no payment. */
  PROVIDER_FEE,

  /** The balance sent to the bank, or come back from there. It is never a line of the ledger. */
  PAYOUT,

  /** Whatever else the provider moved, such as a correction. */
  OTHER,

  /** The way out of suspense, of a movement that has found its fund. */
  OUT_OF_SUSPENSE,

  /** The way into its fund, of a movement that was in suspense. */
  INTO_FUND;

  /** Whether it is of a card payment that was taken back by the cardholder's bank, or won. */
  public boolean isChargeback() {
    return this == DISPUTE || this == DISPUTE_REVERSAL;
  }
}
