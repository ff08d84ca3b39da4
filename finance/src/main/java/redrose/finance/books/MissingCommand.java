package redrose.finance.books;

import static redrose.finance.export.Sterling.shown;

import java.time.Clock;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import redrose.finance.export.FinanceDay;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.MissingMoneySearch;

/** {@code finance missing}. */
@Command(
    name = "missing",
    description =
        "Lists what is paid or refunded in our books and is in no payout after some days.",
    mixinStandardHelpOptions = true)
final class MissingCommand extends Step {
  private static final int MOST = 10_000;
  private static final int MOST_DAYS = 3_660;

  @Option(
      names = "--after-days",
      paramLabel = "DAYS",
      defaultValue = "7",
      description = "how long it may take, 0 to " + MOST_DAYS + ", 7 by default")
  private int days;

  @Override
  View run(Database store) {
    var age = Duration.ofDays(within("--after-days", days, 0, MOST_DAYS));
    var before = Clock.systemUTC().instant().minus(age);
    var missing = new MissingMoneySearch(store).find(before, MOST);
    var table =
        new Table().row("entry", "receipt", "fund", "reference", "amount", "since", "where");
    for (var one : missing) {
      table.row(
          one.entry(),
          one.receipt(),
          one.fund(),
          one.reference(),
          shown(one.amountPence()),
          FinanceDay.shown(one.since()),
          one.where());
    }
    return new View(missing.isEmpty() ? "Nothing is missing.\n" : table.toString(), missing);
  }
}
