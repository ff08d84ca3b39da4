package redrose.requests;

/**
 * Where a refund stands. {@link #REFUND_SENT} is committed before its request goes to the provider,
 * so a refund that stays there is one whose outcome is not known yet.
 */
public enum RefundState {
  /** One person asked for it. */
  REQUESTED,

  /** A second person agreed; the gateway will send it. */
  APPROVED,

  /** A second person said no. */
  REJECTED,

  /** The request is on its way to the provider, or the provider has not finished with it. */
  REFUND_SENT,

  /** The money went back. */
  REFUNDED,

  /** The provider will not carry it out: no money went back. */
  REFUND_FAILED;

  /** Whether nothing can change any more. */
  public boolean isSettled() {
    return RefundMoves.from(this).isEmpty();
  }

  /** Whether its amount is taken off what is left to refund. */
  public boolean holdsMoney() {
    return this == APPROVED || this == REFUND_SENT || this == REFUNDED;
  }
}
