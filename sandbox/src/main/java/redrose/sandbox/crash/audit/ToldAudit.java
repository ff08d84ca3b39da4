package redrose.sandbox.crash.audit;

import java.util.List;
import java.util.function.Consumer;

/** Whether what callers were told for certain is so. "Unknown" is always true. */
record ToldAudit(Books books, List<Told> told, Consumer<Finding> found) {

  void run() {
    var payments = books.paymentsByChannel();
    for (var one : told) {
      one.outcome().ifPresent(outcome -> judge(one, outcome, payments.get(one.uniqueId())));
    }
  }

  private void judge(Told one, String outcome, PaymentRow payment) {
    boolean isPaid = payment != null && payment.isPaid();
    boolean isTrue = outcome.equals("unknown") || outcome.equals("paid") == isPaid;
    if (!isTrue) {
      found.accept(
          new Finding(
              Figure.MISLED,
              one.reference(),
              "the caller was told “%s”, and the payment is %s"
                  .formatted(outcome, payment == null ? "none" : payment.state())));
    }
  }
}
