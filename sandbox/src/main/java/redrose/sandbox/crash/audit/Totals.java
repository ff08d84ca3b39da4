package redrose.sandbox.crash.audit;

/**
 * How much happened, for whoever asks whether a run could have gone wrong at all.
 *
 * @param payments that were begun
 * @param paid those that were paid
 * @param takenOver payments that another worker than the first brought to their end
 * @param refunded refunds that were carried out
 * @param refundsTakenOver refunds that took more than one worker
 * @param links payments by a link that were begun
 * @param linksPaid those that were paid
 * @param eventsTaken events that were noted
 */
public record Totals(
    long payments,
    long paid,
    long takenOver,
    long refunded,
    long refundsTakenOver,
    long links,
    long linksPaid,
    long eventsTaken) {

  /** Counts. */
  public static Totals of(Books books) {
    return new Totals(
        books.payments().size(),
        books.payments().stream().filter(PaymentRow::isPaid).count(),
        books.payments().stream().filter(one -> one.workers() > 1).count(),
        books.refunds().stream().filter(RefundRow::isDone).count(),
        books.refunds().stream().filter(one -> one.workers() > 1).count(),
        books.payments().stream().filter(PaymentRow::isLink).count(),
        books.payments().stream().filter(one -> one.isLink() && one.isPaid()).count(),
        books.eventsTaken().size());
  }
}
