package redrose.finance.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import redrose.requests.finance.LedgerLine;

/**
 * A day's lines as a workbook (ECMA-376): a sheet a fund, amounts as numbers. Lines come fund by
 * fund and leave memory as they are written.
 */
final class LedgerXlsx implements AutoCloseable {
  // ECMA-376 workbooks are read up to 1,048,576 rows a sheet
  private static final int ROWS_A_SHEET = 1_000_000;
  // a sheet's name has 31 characters
  private static final int NAME_LENGTH = 26;
  private static final int FLUSH_ROWS = 1_000;

  private final LocalDate day;
  private final OutputStream out;
  private final Workbook workbook;
  private Worksheet sheet;
  private String fund = "";
  private int sheets;
  private int row;

  LedgerXlsx(LocalDate day, OutputStream out) {
    this.day = day;
    this.out = out;
    workbook = new Workbook(out, "Redrose", "1.0");
  }

  void add(LedgerLine line) throws IOException {
    if (sheet == null || !line.fund().fund().equals(fund) || row == ROWS_A_SHEET) {
      begin(line.fund().fund());
    }
    int column = 0;
    for (var text : LedgerColumns.texts(day, line)) {
      sheet.inlineString(row, column++, text);
    }
    for (var pence : LedgerColumns.pence(line.sums())) {
      sheet.value(row, column, Sterling.exact(pence));
      sheet.style(row, column++).format("0.00").set();
    }
    if (++row % FLUSH_ROWS == 0) {
      sheet.flush();
    }
  }

  /** Gives the file up where it is not whole; nothing where it has been ended. */
  void abandon() throws IOException {
    out.close();
  }

  private void begin(String nextFund) throws IOException {
    if (sheet != null) {
      sheet.finish();
    }
    fund = nextFund;
    var name = fund.substring(0, Math.min(fund.length(), NAME_LENGTH));
    sheet = workbook.newWorksheet(++sheets + " " + name);
    row = 0;
    for (int column = 0; column < LedgerColumns.NAMES.size(); column++) {
      sheet.inlineString(row, column, LedgerColumns.NAMES.get(column));
    }
    row++;
  }

  @Override
  public void close() throws IOException {
    if (sheet == null) {
      begin("none");
    }
    workbook.close();
    out.close(); // the library leaves it open
  }
}
