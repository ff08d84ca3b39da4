package redrose.sandbox.crash.audit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Money that went back and refunds that say so, one to one, and no more than was meant. */
record RefundsAudit(Books books, List<Wished> wished, Consumer<Finding> found) {

  void run() {
    var entries =
        books.refundEntries().stream().collect(Collectors.groupingBy(RefundEntry::refundId));
    for (var refund : books.refunds()) {
      wentBack(refund, entries.getOrDefault(refund.id().toString(), List.of()));
    }
    withoutARefund();
    withinCaptured();
    asWished();
  }

  private void wentBack(RefundRow refund, List<RefundEntry> entries) {
    var words = "refund %s is %s".formatted(refund.id(), refund.state());
    if (entries.size() > 1) {
      finding(Figure.DOUBLE, refund, words + ", and was carried out " + entries.size() + " times");
    } else if (refund.isDone() && entries.isEmpty()) {
      finding(Figure.LOST, refund, words + ", but no money went back");
    } else if (!refund.isDone() && !refund.isUnderWay() && !entries.isEmpty()) {
      finding(Figure.LOST, refund, words + ", but the money went back");
    } else if (!entries.isEmpty() && entries.getFirst().amount() != refund.amountPence()) {
      finding(Figure.LOST, refund, words + ", but another amount went back");
    }
  }

  private void withoutARefund() {
    var known =
        books.refunds().stream().map(refund -> refund.id().toString()).collect(Collectors.toSet());
    for (var entry : books.refundEntries()) {
      if (!known.contains(entry.refundId())) {
        found.accept(
            new Finding(Figure.LOST, "", entry.id() + " went back without a refund of ours"));
      }
    }
  }

  private void withinCaptured() {
    var back = backByIntent();
    for (var intent : books.intents()) {
      if (back.getOrDefault(intent.id(), 0L) > intent.captured()) {
        found.accept(
            new Finding(Figure.DOUBLE, "", "more went back of " + intent.id() + " than was taken"));
      }
    }
  }

  private void asWished() {
    var back = backByIntent();
    var payments = books.paymentsByChannel();
    for (var wish : wished) {
      var payment = payments.get(wish.uniqueId());
      if (payment != null) {
        long pence = back.getOrDefault(payment.providerId(), 0L);
        if (pence > wish.pence()) {
          wish(Figure.DOUBLE, payment, "more than the %d pence went back that were meant to", wish);
        } else if (pence < wish.pence() && wish.isApproved() && !hasFailed(payment)) {
          wish(Figure.LOST, payment, "less than the %d pence went back that were approved", wish);
        }
      }
    }
  }

  private boolean hasFailed(PaymentRow payment) {
    return books.refunds().stream()
        .anyMatch(refund -> refund.paymentId().equals(payment.id()) && refund.hasFailed());
  }

  private void wish(Figure figure, PaymentRow payment, String sentence, Wished wish) {
    found.accept(new Finding(figure, payment.reference(), sentence.formatted(wish.pence())));
  }

  private Map<String, Long> backByIntent() {
    return books.refundEntries().stream()
        .collect(
            Collectors.groupingBy(
                RefundEntry::intentId, Collectors.summingLong(RefundEntry::amount)));
  }

  private void finding(Figure figure, RefundRow refund, String sentence) {
    found.accept(new Finding(figure, books.reference(refund), sentence));
  }
}
