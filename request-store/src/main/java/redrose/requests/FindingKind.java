package redrose.requests;

/** In what the provider's books and ours can differ. */
public enum FindingKind {
  /** The provider had an open payment of ours that we have no use for; it was cancelled. */
  ORPHAN_CANCELLED,

  /** The same, and it could not be cancelled yet. */
  ORPHAN_OPEN,

  /** The provider has taken money for a payment that we don't know, or have as not paid. */
  MONEY_WITHOUT_PAID,

  /** We have a payment as paid for which the provider has taken no money. */
  PAID_WITHOUT_MONEY,

  /** The provider has taken another amount than we have. */
  AMOUNT_DIFFERS,

  /** The provider has given back another amount than we have. */
  REFUND_DIFFERS,

  /** A movement that was read before has another amount now. */
  MOVEMENT_CHANGED
}
