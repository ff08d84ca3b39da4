package redrose.console.payments;

import java.io.IOException;
import java.util.Optional;
import redrose.console.pages.Csv;
import redrose.console.web.Reply;
import redrose.requests.ListCursor;
import redrose.requests.finance.PaymentFilter;
import redrose.requests.finance.PaymentLine;
import redrose.requests.postgres.PaymentSearch;

/**
 * A list of payments as a file, a thousand at a time, so that any number of them costs no memory.
 * Times are UTC, amounts are pence.
 */
record PaymentCsv(PaymentSearch search, PaymentFilter filter) {
  private static final int BATCH = 1_000;

  void write(Reply.Chunks file) throws IOException {
    file.send(
        Csv.row(
            "id",
            "begun_at",
            "receipt",
            "fund",
            "reference",
            "amount_pence",
            "state",
            "refunded_pence",
            "provider",
            "provider_id",
            "method"));
    var after = Optional.<ListCursor>empty();
    while (true) {
      var payments = search.find(filter, after, BATCH);
      var rows = new StringBuilder();
      payments.forEach(payment -> rows.append(row(payment)));
      file.send(rows.toString());
      if (payments.size() < BATCH) {
        return;
      }
      after = Optional.of(cursor(payments.getLast()));
    }
  }

  static ListCursor cursor(PaymentLine payment) {
    return new ListCursor(payment.createdAt(), payment.id());
  }

  private static String row(PaymentLine payment) {
    return Csv.row(
        payment.id().toString(),
        payment.createdAt().toString(),
        payment.receipt(),
        payment.fund(),
        payment.reference(),
        Long.toString(payment.amountPence()),
        payment.state().name(),
        Long.toString(payment.refundPence()),
        payment.provider(),
        payment.providerId().orElse(""),
        payment.method().name());
  }
}
