package redrose.requests;

/**
 * Where a payment stands. A state that ends in {@code _SENT} is committed before its request goes
 * to the provider, so a payment that stays there is one whose outcome is not known yet.
 */
public enum PaymentState {
  /** We mean to take this payment; the provider has not been told. */
  INTENT,

  /** The provider has an intent for it, without a card. */
  PI_CREATED,

  /** The provider holds a card for it, or the last card was declined and another may be tried. */
  PM_READY,

  /** The caller said yes and the charge is on its way to the provider. */
  CONFIRM_SENT,

  /** The money is reserved and not yet taken. */
  AUTHORISED,

  /** The request to take the reserved money is on its way. */
  CAPTURE_SENT,

  /** The money moved. */
  PAID,

  /** The request to cancel is on its way. */
  CANCEL_SENT,

  /** No money moved and none can any more. */
  CANCELLED,

  /** The provider let the reservation lapse: no money moved and none can any more. */
  EXPIRED;

  /** Whether nothing can change any more. */
  public boolean isSettled() {
    return PaymentMoves.from(this).isEmpty();
  }

  /** Whether a request is on its way whose answer decides about money. */
  public boolean isSent() {
    return this == CONFIRM_SENT || this == CAPTURE_SENT || this == CANCEL_SENT;
  }
}
