package redrose.finance.books;

import static redrose.finance.export.Sterling.shown;

import redrose.finance.export.FinanceDay;
import redrose.requests.TerminalText;
import redrose.requests.finance.LedgerDay;
import redrose.requests.finance.OpenDay;
import redrose.requests.finance.Total;

/** A day for a person to read. */
final class DayText {
  private DayText() {}

  static String of(LedgerDay day) {
    var table = new Table().row("fund", "ledger code", "lines", "gross", "fee", "net");
    for (var one : day.totals()) {
      row(table, one.fund().fund(), one.fund().ledgerCode(), one.total());
    }
    row(table, "all", "", day.all());
    return "%s, closed by %s on %s%n%n%s"
        .formatted(
            FinanceDay.shown(day.day()),
            TerminalText.safe(day.closedBy()),
            FinanceDay.shown(day.closedAt()),
            table);
  }

  static String of(OpenDay day) {
    var table = new Table().row("fund", "", "lines", "gross", "fee", "net");
    day.byFund().forEach((fund, total) -> row(table, fund, "", total));
    day.byStanding().forEach((standing, total) -> row(table, "", standing.name(), total));
    var text =
        "%s is open; it would be closed with%n%n%s".formatted(FinanceDay.shown(day.day()), table);
    return day.notSeen() == 0
        ? text
        : text
            + "\nNot in the provider's books yet: %d of this day's payments and refunds; `missing` lists them.\n"
                .formatted(day.notSeen());
  }

  private static void row(Table table, String first, String second, Total total) {
    var sums = total.sums();
    table.row(
        first,
        second,
        total.count(),
        shown(sums.grossPence()),
        shown(sums.feePence()),
        shown(sums.netPence()));
  }
}
