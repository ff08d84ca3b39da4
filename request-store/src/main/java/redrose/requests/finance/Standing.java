package redrose.requests.finance;

/** How a movement of money at the provider stands to our books: it is in exactly one of these. */
public enum Standing {
  /** It is a payment, refund or chargeback of ours, of the amount that we have. */
  MATCHED,

  /** It is of a payment or refund of ours, and the amount or the state is not what we have. */
  DIFFERS,

  /** The provider has it and we know nothing of it, or have it once already. */
  EXTRA,

  /** It is of no payment by its nature, such as a fee; or it was in suspense before it matched. */
  SUSPENSE,

  /** Two people have said where it goes. */
  CLEARED;

  /** Whether it still has to be given a home. */
  public boolean isHomeless() {
    return this == DIFFERS || this == EXTRA || this == SUSPENSE;
  }
}
