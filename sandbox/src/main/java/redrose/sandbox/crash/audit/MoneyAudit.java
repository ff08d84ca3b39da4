package redrose.sandbox.crash.audit;

import java.util.Map;
import java.util.function.Consumer;

/** Money that moved and payments that say so, one to one, with equal amounts. */
record MoneyAudit(Books books, Consumer<Finding> found) {

  void run() {
    var payments = books.paymentsByProviderId();
    for (var intent : books.intents()) {
      if (intent.captured() > 0) {
        moved(intent, payments.get(intent.id()));
      }
    }
    var intents = books.intentsById();
    books.payments().stream().filter(PaymentRow::isPaid).forEach(paid -> said(paid, intents));
  }

  private void moved(IntentEntry intent, PaymentRow payment) {
    if (payment == null) {
      lost(reference(intent), "%s took %d pence that no payment knows of", intent);
    } else if (!payment.isPaid()) {
      lost(payment.reference(), "%s took %d pence, but its payment is " + payment.state(), intent);
    } else if (payment.amountPence() != intent.captured()) {
      lost(
          payment.reference(),
          "%s took %d pence, but its payment is of " + payment.amountPence(),
          intent);
    }
  }

  private void said(PaymentRow paid, Map<String, IntentEntry> intents) {
    var intent = intents.get(paid.providerId());
    if (intent == null || intent.captured() == 0) {
      found.accept(
          new Finding(
              Figure.LOST,
              paid.reference(),
              "payment %s is PAID, but no money moved".formatted(paid.id())));
    }
  }

  private String reference(IntentEntry intent) {
    var payment = books.paymentsById().get(intent.paymentId());
    return payment == null ? "" : payment.reference();
  }

  private void lost(String reference, String sentence, IntentEntry intent) {
    found.accept(
        new Finding(Figure.LOST, reference, sentence.formatted(intent.id(), intent.captured())));
  }
}
