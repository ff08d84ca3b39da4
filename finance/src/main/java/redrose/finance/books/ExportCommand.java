package redrose.finance.books;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redrose.finance.export.LedgerExport;
import redrose.requests.finance.FinanceRefused;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.LedgerBook;

/** {@code finance export DATE}. */
@Command(
    name = "export",
    description = {
      "Writes a closed day's ledger: a CSV file for each fund, one XLSX, and a manifest with their"
          + " rows, sums and SHA-256.",
      "The same day gives the same bytes, whenever it is written."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand extends Step {
  @Parameters(paramLabel = "DATE", description = "such as 2026-03-02, by the clocks in London")
  private LocalDate day;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "where to; here by default")
  private Path folder;

  @Option(names = "--fund", paramLabel = "CODE", description = "one fund only")
  private Optional<String> fund = Optional.empty();

  @Override
  View run(Database store) {
    if (fund.isPresent() && !fund.get().matches("[a-z][a-z0-9-]{0,39}")) {
      throw new FinanceRefused(
          "fund_known", "A fund's code is lower case with hyphens, such as social-care.");
    }
    List<Path> files = new LedgerExport(new LedgerBook(store)).write(day, fund, folder);
    var names = files.stream().map(Path::toString).toList();
    return new View(names.stream().collect(Collectors.joining("\n", "", "\n")), names);
  }
}
