package redrose.console.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Rows of files that spreadsheets open (RFC 4180). */
public final class Csv {
  private Csv() {}

  /**
   * A row with its end. A cell that a spreadsheet would take for a formula is marked as text
   * (OWASP, CSV injection).
   */
  public static String row(String... cells) {
    var safe = new String[cells.length];
    for (var n = 0; n < cells.length; n++) {
      safe[n] = cells[n].matches("(?s)[=+\\-@\t\r].*") ? "'" + cells[n] : cells[n];
    }
    var out = new StringWriter();
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(safe);
    } catch (IOException e) {
      throw new UncheckedIOException("memory is always written to", e);
    }
    return out.toString();
  }
}
