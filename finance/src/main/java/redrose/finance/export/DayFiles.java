package redrose.finance.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import redrose.requests.finance.LedgerLine;
import redrose.requests.finance.Total;

/** Takes a day's lines, fund by fund, into a CSV file for each fund and one workbook. */
final class DayFiles implements Consumer<LedgerLine>, AutoCloseable {
  private final LocalDate day;
  private final Path folder;
  private final LedgerXlsx workbook;
  private final List<FundFile> funds = new ArrayList<>();

  DayFiles(LocalDate day, Path folder, Path workbookFile) throws IOException {
    this.day = day;
    this.folder = folder;
    workbook = new LedgerXlsx(day, new BufferedOutputStream(Files.newOutputStream(workbookFile)));
  }

  @Override
  public void accept(LedgerLine line) {
    try {
      if (funds.isEmpty() || !funds.getLast().fund.equals(line.fund().fund())) {
        endFund();
        funds.add(new FundFile(line.fund().fund()));
      }
      funds.getLast().add(line);
      workbook.add(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the files. They are handed over, still under their working names. */
  void end(Manifest manifest, List<PartFile> written) throws IOException {
    endFund();
    workbook.close();
    for (var fund : funds) {
      written.add(fund.file);
      manifest.addFund(fund.file.name(), fund.total, fund.file.end());
    }
    funds.clear();
  }

  private void endFund() throws IOException {
    if (!funds.isEmpty()) {
      funds.getLast().csv.close();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.abandon();
    for (var fund : funds) {
      fund.file.close();
    }
  }

  private final class FundFile {
    private final String fund;
    private final PartFile file;
    private final LedgerCsv csv;
    private Total total = Total.NONE;

    FundFile(String fund) throws IOException {
      this.fund = fund;
      file = PartFile.of(folder.resolve("ledger-" + day + "-" + fund + ".csv"));
      csv = new LedgerCsv(day, file.stream());
    }

    void add(LedgerLine line) {
      csv.add(line);
      total = total.plus(new Total(1, line.sums()));
    }
  }
}
