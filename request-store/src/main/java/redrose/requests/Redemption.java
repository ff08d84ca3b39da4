package redrose.requests;

/** What became of a hand-over token that was presented. */
public sealed interface Redemption {
  /** It was good: the payment is open and this worker's. */
  record Opened(Payment payment, PaymentRequest request) implements Redemption {}

  /**
   * It was good, and another payment of the same bill is not settled, or was paid after the caller
   * had agreed to pay, so nothing was opened: the caller must not be charged.
   *
   * @param state where that other payment stands
   */
  record AlreadyOpen(PaymentRequest request, PaymentState state) implements Redemption {}

  /**
   * It was good, and so many cards were declined of late that nothing was opened.
   *
   * @param of whose cards those were
   */
  record Limited(PaymentRequest request, Whose of) implements Redemption {}

  /** It was not good. */
  record Refused(Reason reason) implements Redemption {}

  /** Whose declined cards are counted together. */
  enum Whose {
    /** One caller's, by their number. */
    CALLER,

    /** Those of all callers who withhold their number: this one may ring again and show it. */
    WITHHELD,

    /** All that were tried for one bill. */
    BILL
  }

  /** Why a token is refused. */
  enum Reason {
    /** No request has this token. */
    UNKNOWN,

    /** It was redeemed before. */
    USED,

    /** It came too late. */
    EXPIRED,

    /** It came from another channel than the one that it was made for. */
    WRONG_CHANNEL
  }
}
