package redrose.finance.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redrose.requests.finance.FinanceRefused;
import redrose.requests.postgres.LedgerBook;

/**
 * Writes a closed day's files: {@code ledger-DAY-FUND.csv} for each fund, {@code ledger-DAY.xlsx}
 * with all, and {@code ledger-DAY.json}, which says what they hold and comes last. The same day
 * gives the same bytes whenever it is written.
 */
public final class LedgerExport {
  private final LedgerBook book;

  public LedgerExport(LedgerBook book) {
    this.book = book;
  }

  /**
   * Writes them.
   *
   * @param fund one fund only; all where empty. What is written for one has its code in every name
   * @return the files, the manifest last
   * @throws FinanceRefused where the day is not closed, or there was no such fund
   * @throws UncheckedIOException where the folder can't be written; no file is left half written
   */
  public List<Path> write(LocalDate day, Optional<String> fund, Path folder) {
    if (book.find(day).isEmpty()) {
      throw new FinanceRefused(
          "ledger_day", "%s is not closed: `close %s` comes before its files.".formatted(day, day));
    }
    if (fund.isPresent() && !book.has(day, fund.get())) {
      throw new FinanceRefused(
          "fund_known",
          "%s was closed without a fund %s: `day %s` lists its funds."
              .formatted(day, fund.get(), day));
    }
    var name = "ledger-" + day + fund.map(code -> "-" + code).orElse("");
    try {
      Files.createDirectories(folder);
      return write(day, fund, folder, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> write(LocalDate day, Optional<String> fund, Path folder, String name)
      throws IOException {
    var working = folder.resolve(name + ".xlsx.working");
    var written = new ArrayList<PartFile>();
    try {
      var manifest = new Manifest(day);
      try (var lines = new DayFiles(day, folder, working)) {
        book.lines(day, fund, lines);
        lines.end(manifest, written);
      }
      var workbook = PartFile.of(folder.resolve(name + ".xlsx"));
      written.add(workbook);
      SameBytes.copy(working, workbook.stream(), FinanceDay.begins(day.plusDays(1)));
      manifest.addWhole(workbook.name(), workbook.end());
      var last = PartFile.of(folder.resolve(name + ".json"));
      written.add(last);
      last.stream().write(manifest.json());
      last.end();
      for (var file : written) {
        file.move();
      }
      return written.stream().map(file -> folder.resolve(file.name())).toList();
    } finally {
      for (var file : written) {
        file.close();
      }
      Files.deleteIfExists(working);
    }
  }
}
