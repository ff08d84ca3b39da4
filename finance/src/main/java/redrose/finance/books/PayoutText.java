package redrose.finance.books;

import static redrose.finance.export.Sterling.shown;

import java.util.List;
import redrose.finance.export.FinanceDay;
import redrose.requests.TerminalText;
import redrose.requests.finance.Movement;
import redrose.requests.finance.PayoutReport;
import redrose.requests.finance.Round;
import redrose.requests.finance.Standing;
import redrose.requests.finance.Total;

/** A payout for a person to read. */
final class PayoutText {
  private PayoutText() {}

  static String of(PayoutReport report, List<Movement> movements) {
    var payout = report.payout();
    var text = new StringBuilder();
    text.append(
        "Payout %s: %s, %s, made %s, at the bank on %s%n%n"
            .formatted(
                payout.id(),
                shown(payout.amountPence()),
                payout.status(),
                FinanceDay.shown(payout.createdAt()),
                FinanceDay.shown(payout.arrivesOn())));
    text.append(sums(report)).append('\n');
    if (!movements.isEmpty()) {
      text.append(MovementTable.of(movements)).append('\n');
    }
    report.rounds().forEach(round -> text.append(round(round)));
    return text.append(next(report)).append('\n').toString();
  }

  private static Table sums(PayoutReport report) {
    var table = new Table().row("", "movements", "gross", "fee", "net");
    for (var standing : Standing.values()) {
      var total = report.totals().getOrDefault(standing, Total.NONE);
      if (total.count() > 0) {
        row(table, standing.name(), total);
      }
    }
    row(table, "all", report.all());
    table.row("the payout", "", "", "", shown(report.payout().amountPence()));
    return table.row("not explained", "", "", "", shown(report.gapPence()));
  }

  private static void row(Table table, String name, Total total) {
    var sums = total.sums();
    table.row(
        name,
        total.count(),
        shown(sums.grossPence()),
        shown(sums.feePence()),
        shown(sums.netPence()));
  }

  private static String round(Round round) {
    return TerminalText.safe(line(round)) + "\n";
  }

  private static String line(Round round) {
    var covered = round.covered();
    return "Round %d: %d movements, net %s, prepared by %s on %s%s%s"
        .formatted(
            round.number(),
            covered.count(),
            shown(covered.sums().netPence()),
            round.preparedBy(),
            FinanceDay.shown(round.preparedAt()),
            round
                .signedBy()
                .map(
                    by ->
                        ", signed off by %s on %s"
                            .formatted(by, FinanceDay.shown(round.signedAt().orElseThrow())))
                .orElse(", not signed off yet"),
            round.note().map(note -> ": " + note).orElse(""));
  }

  private static String next(PayoutReport report) {
    var id = report.payout().id();
    var stage = report.stage();
    return stage
        + ": "
        + switch (stage) {
          case NOT_ARRIVED -> "wait until the provider says that it is PAID.";
          case DOES_NOT_ADD_UP -> "import again; if it stays, ask the provider.";
          case HAS_SUSPENSE -> "assign or resolve what has no home, and have it confirmed.";
          case READY -> "prepare " + id + " --as NAME";
          case PREPARED -> "a second person: sign-off " + id + " --as NAME";
          case SIGNED_OFF -> "nothing to do.";
          case NEW_SINCE_SIGN_OFF ->
              "what came since needs a round of its own: prepare " + id + " --as NAME";
        };
  }
}
