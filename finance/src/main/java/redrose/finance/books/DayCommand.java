package redrose.finance.books;

import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.LedgerBook;

/** {@code finance day DATE}. */
@Command(
    name = "day",
    description = "Shows what a day holds, or would be closed with now.",
    mixinStandardHelpOptions = true)
final class DayCommand extends Step {
  @Parameters(paramLabel = "DATE", description = "such as 2026-03-02, by the clocks in London")
  private LocalDate day;

  @Override
  View run(Database store) {
    var book = new LedgerBook(store);
    var closed = book.find(day);
    if (closed.isPresent()) {
      return new View(DayText.of(closed.get()), closed.get());
    }
    var open = book.look(day);
    return new View(DayText.of(open), open);
  }
}
