package redrose.requests.finance;

/** How far payments have come, as finance asks for them. */
public enum PaymentStage {
  /** The money moved. */
  PAID,

  /** The money moved, and some of it has gone back or is bound to. */
  REFUNDED,

  /** Not settled yet: on its way, or its outcome is being found out. */
  OPEN,

  /** No money moved and none can any more. */
  CANCELLED,

  /** The provider let the reservation lapse: no money moved. */
  EXPIRED
}
