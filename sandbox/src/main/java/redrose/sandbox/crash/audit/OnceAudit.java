package redrose.sandbox.crash.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether all that may happen once happened once. */
record OnceAudit(Books books, Consumer<Finding> found) {

  void run() {
    capturedOnce();
    openedOnce();
    oneARequest();
    oneOpenABill();
    oneWhereThereWasALink();
  }

  private void capturedOnce() {
    var payments = books.paymentsById();
    for (var intent : books.intents()) {
      var payment = payments.get(intent.paymentId());
      if (intent.captures() > 1) {
        twice(
            payment == null ? "" : payment.reference(),
            intent.id() + " was captured " + intent.captures() + " times");
      }
    }
  }

  /** Two intents of one payment are two chances to take its money. */
  private void openedOnce() {
    var intents = books.intents().stream().collect(Collectors.groupingBy(IntentEntry::paymentId));
    for (var payment : books.payments()) {
      int opened = intents.getOrDefault(payment.id().toString(), List.of()).size();
      if (opened > 1) {
        twice(
            payment.reference(),
            "payment %s was opened %d times at the provider".formatted(payment.id(), opened));
      }
    }
  }

  private void oneARequest() {
    for (var paid : paidBy(PaymentRow::requestId).values()) {
      if (paid.size() > 1) {
        twice(paid.getFirst().reference(), "the request was paid by " + paid.size() + " payments");
      }
    }
  }

  /** Of one bill a payment begins only when the one before is settled. */
  private void oneOpenABill() {
    for (var paid : paidBy(PaymentRow::reference).values()) {
      for (int i = 1; i < paid.size(); i++) {
        if (paid.get(i).createdAt().isBefore(paid.get(i - 1).lastMovedAt())) {
          twice(
              paid.get(i).reference(),
              "payment %s was begun before payment %s of the same bill was settled"
                  .formatted(paid.get(i).id(), paid.get(i - 1).id()));
        }
      }
    }
  }

  /** Who had a link and paid by telephone, or the other way round, meant to pay once. */
  private void oneWhereThereWasALink() {
    for (var paid : paidBy(PaymentRow::reference).entrySet()) {
      if (paid.getValue().size() > 1 && linked().contains(paid.getKey())) {
        twice(paid.getKey(), "the bill was paid both by a link and by telephone, or twice");
      }
    }
  }

  private Set<String> linked() {
    return books.payments().stream()
        .filter(PaymentRow::isLink)
        .map(PaymentRow::reference)
        .collect(Collectors.toSet());
  }

  private <K> Map<K, List<PaymentRow>> paidBy(Function<PaymentRow, K> key) {
    return books.payments().stream()
        .filter(PaymentRow::isPaid)
        .sorted(Comparator.comparing(PaymentRow::createdAt))
        .collect(Collectors.groupingBy(key));
  }

  private void twice(String reference, String sentence) {
    found.accept(new Finding(Figure.DOUBLE, reference, sentence));
  }
}
