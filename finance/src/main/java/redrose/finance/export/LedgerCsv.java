package redrose.finance.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import redrose.requests.finance.LedgerLine;

/** A fund's lines of a day as CSV (RFC 4180, UTF-8). */
final class LedgerCsv implements AutoCloseable {
  private final LocalDate day;
  private final CsvWriter csv;

  LedgerCsv(LocalDate day, OutputStream out) {
    this.day = day;
    csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    csv.writeRecord(LedgerColumns.NAMES);
  }

  void add(LedgerLine line) {
    var cells = new ArrayList<String>();
    LedgerColumns.texts(day, line).forEach(text -> cells.add(SpreadsheetText.safe(text)));
    LedgerColumns.pence(line.sums()).forEach(pence -> cells.add(Sterling.plain(pence)));
    csv.writeRecord(cells);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
