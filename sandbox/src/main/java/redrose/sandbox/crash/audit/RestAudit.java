package redrose.sandbox.crash.audit;

import java.util.function.Consumer;

/** Whether all has come to rest: payments at their end, no money held on a card. */
record RestAudit(Books books, Consumer<Finding> found) {

  void run() {
    books.payments().stream()
        .filter(payment -> !payment.isFinal())
        .forEach(
            payment ->
                unsettled(
                    payment.reference(),
                    "payment %s is still %s".formatted(payment.id(), payment.state())));
    books.refunds().stream()
        .filter(RefundRow::isUnderWay)
        .forEach(
            refund ->
                unsettled(
                    books.reference(refund),
                    "refund %s is still %s".formatted(refund.id(), refund.state())));
    var payments = books.paymentsById();
    for (var intent : books.intents()) {
      if (intent.capturable() > 0 || intent.status().equals("processing")) {
        var payment = payments.get(intent.paymentId());
        unsettled(
            payment == null ? "" : payment.reference(),
            "%s still holds %d pence and is %s"
                .formatted(intent.id(), intent.capturable(), intent.status()));
      }
    }
  }

  private void unsettled(String reference, String sentence) {
    found.accept(new Finding(Figure.UNSETTLED, reference, sentence));
  }
}
