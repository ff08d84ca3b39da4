package redrose.finance.books;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redrose.requests.finance.FinanceRefused;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PayoutBook;

/** {@code finance payout ID}. */
@Command(
    name = "payout",
    description =
        "Shows a payout: its sums, what of it has no home, its chargebacks, and what to do next.",
    mixinStandardHelpOptions = true)
final class PayoutCommand extends Step {
  private static final int MOST_MOVEMENTS = 10_000;

  @Parameters(paramLabel = "ID", description = "as `payouts` shows it")
  private String id;

  @Option(names = "--all", description = "every movement, up to 10,000")
  private boolean all;

  @Override
  View run(Database store) {
    var book = new PayoutBook(store);
    var report =
        book.find(id)
            .orElseThrow(
                () ->
                    new FinanceRefused(
                        "payout_known", "There is no payout " + id + ": `payouts` lists those."));
    var movements = book.movements(id, all, MOST_MOVEMENTS);
    var json = Json.of(report);
    json.putPOJO("movements", movements);
    return new View(PayoutText.of(report, movements), json);
  }
}
