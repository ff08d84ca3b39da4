package redrose.finance.books;

import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redrose.requests.finance.FinanceRefused;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.LedgerBook;

/** {@code finance close DATE}. */
@Command(
    name = "close",
    description = {
      "Closes a day: posts each movement up to its end that is not posted yet, for good.",
      "What comes later is posted to the next day that is closed."
    },
    mixinStandardHelpOptions = true)
final class CloseCommand extends Step {
  @Parameters(paramLabel = "DATE", description = "such as 2026-03-02, by the clocks in London")
  private LocalDate day;

  @Mixin private Signature signature;

  @Option(
      names = "--with-missing",
      description = "although payments of the day are not in the provider's books yet")
  private boolean withMissing;

  @Override
  View run(Database store) {
    var book = new LedgerBook(store);
    var notSeen = book.find(day).isPresent() ? 0 : book.look(day).notSeen();
    if (notSeen > 0 && !withMissing) {
      throw new FinanceRefused(
          "ledger_day_seen",
          "Not in the provider's books yet: %d of the payments and refunds of %s. Import first, or close it --with-missing."
              .formatted(notSeen, day));
    }
    var closed = book.close(day, signature.name(), funds().funds());
    return new View(DayText.of(closed), closed);
  }
}
