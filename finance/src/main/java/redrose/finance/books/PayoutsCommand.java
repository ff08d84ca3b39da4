package redrose.finance.books;

import static redrose.finance.export.Sterling.shown;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import redrose.finance.export.FinanceDay;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PayoutBook;

/** {@code finance payouts}. */
@Command(
    name = "payouts",
    description = "Lists the newest payouts and how far each has come.",
    mixinStandardHelpOptions = true)
final class PayoutsCommand extends Step {
  private static final int LARGEST = 10_000;

  @Option(
      names = "--most",
      paramLabel = "NUMBER",
      defaultValue = "31",
      description = "how many, 1 to " + LARGEST + ", 31 by default")
  private int most;

  @Override
  View run(Database store) {
    var payouts = new PayoutBook(store).newest(within("--most", most, 1, LARGEST));
    var table = new Table().row("payout", "made", "at the bank", "amount", "movements", "stage");
    for (var report : payouts) {
      var payout = report.payout();
      table.row(
          payout.id(),
          FinanceDay.shown(payout.createdAt()),
          FinanceDay.shown(payout.arrivesOn()),
          shown(payout.amountPence()),
          report.all().count(),
          report.stage());
    }
    var text = payouts.isEmpty() ? "No payout has been imported yet.\n" : table.toString();
    return new View(text, payouts.stream().map(Json::of).toList());
  }
}
