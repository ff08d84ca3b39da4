package redrose.finance.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import redrose.requests.finance.LedgerLine;
import redrose.requests.finance.Sums;

/** The columns of a ledger file: first those with text, then gross, fee and net in pounds. */
final class LedgerColumns {
  /** As the first row names them. */
  static final List<String> NAMES =
      List.of(
          "day",
          "fund",
          "fund_name",
          "ledger_code",
          "vat_rule",
          "entry",
          "occurred_at_utc",
          "receipt",
          "reference",
          "payment_id",
          "refund_id",
          "movement_id",
          "gross",
          "fee",
          "net");

  private LedgerColumns() {}

  static List<String> texts(LocalDate day, LedgerLine line) {
    return List.of(
        day.toString(),
        line.fund().fund(),
        line.fund().name(),
        line.fund().ledgerCode(),
        line.fund().vatRule(),
        line.entry().name(),
        DateTimeFormatter.ISO_INSTANT.format(line.at().truncatedTo(ChronoUnit.SECONDS)),
        line.receipt().orElse(""),
        line.reference().orElse(""),
        orEmpty(line.paymentId()),
        orEmpty(line.refundId()),
        line.movementId());
  }

  static List<Long> pence(Sums sums) {
    return List.of(sums.grossPence(), sums.feePence(), sums.netPence());
  }

  private static String orEmpty(Optional<?> id) {
    return id.map(Object::toString).orElse("");
  }
}
