package redrose.requests;

/** A request for a refund, or a decision about one, that can't be taken. Nothing was written. */
public final class RefundRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * @param sentence says what is wrong and what to do, to whoever asked
   */
  public RefundRefused(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Why a refund is refused. */
  public enum Reason {
    /** There is no such payment. */
    NO_SUCH_PAYMENT,

    /** No money was taken, so none can go back. */
    NOT_PAID,

    /** All of it has gone back already, or is bound to. */
    ALREADY_REFUNDED,

    /** It is of more than is left. */
    OVER_WHAT_IS_LEFT,

    /** What is left is not what it was when it was shown. */
    LEFT_HAS_CHANGED,

    /** Amount, reason or name can't be taken as they are. */
    NOT_VALID,

    /** There is no such refund. */
    NO_SUCH_REFUND,

    /** Who decides is who asked. */
    SAME_PERSON,

    /** It has been decided before. */
    ALREADY_DECIDED
  }
}
