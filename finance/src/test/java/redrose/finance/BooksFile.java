package redrose.finance;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import redrose.requests.finance.Entry;
import redrose.requests.finance.Sums;

/**
 * An example written by hand, one thing that happened a line; {@code #} begins a remark. The words
 * of a line are separated by spaces:
 *
 * <pre>
 * paid NUMBER FUND REFERENCE POUNDS TIME
 * asked NUMBER FUND REFERENCE POUNDS TIME
 * refund NUMBER of PAYMENT POUNDS REFUNDED|REFUND_FAILED TIME
 * payout ID POUNDS STATUS DAY
 * movement ID ENTRY NUMBER|- GROSS fee FEE TIME PAYOUT|-
 * cleared MOVEMENT FUND TIME
 * </pre>
 */
public final class BooksFile {
  private BooksFile() {}

  /** Writes what a file says. */
  public static void read(Path file, Books books) throws IOException, SQLException {
    for (var line : Files.readAllLines(file)) {
      write(line, books);
    }
  }

  /** Writes what one line says. */
  public static void write(String line, Books books) throws SQLException {
    var said = line.replaceFirst("#.*", "").strip();
    if (!said.isEmpty()) {
      write(Words.of(said), books);
    }
  }

  private static void write(List<String> word, Books books) throws SQLException {
    switch (word.get(0)) {
      case "paid" ->
          books.paid(
              number(word.get(1)),
              word.get(2),
              word.get(3),
              pence(word.get(4)),
              Instant.parse(word.get(5)));
      case "asked" ->
          books.asked(
              number(word.get(1)),
              word.get(2),
              word.get(3),
              pence(word.get(4)),
              Instant.parse(word.get(5)));
      case "refund" ->
          books.refund(
              number(word.get(1)),
              number(word.get(3)),
              pence(word.get(4)),
              word.get(5),
              Instant.parse(word.get(6)));
      case "payout" ->
          books.payout(word.get(1), pence(word.get(2)), word.get(3), LocalDate.parse(word.get(4)));
      case "movement" ->
          books.movement(
              word.get(1),
              Entry.valueOf(word.get(2)),
              number(word.get(3)),
              sums(pence(word.get(4)), pence(word.get(6))),
              Instant.parse(word.get(7)),
              word.get(8).equals("-") ? null : word.get(8));
      case "cleared" -> books.cleared(word.get(1), word.get(2), Instant.parse(word.get(3)));
      default -> throw new IllegalArgumentException("no such line: " + word.get(0));
    }
  }

  static Sums sums(long grossPence, long feePence) {
    return new Sums(grossPence, feePence, grossPence - feePence);
  }

  private static int number(String word) {
    return word.equals("-") ? 0 : Integer.parseInt(word);
  }

  private static long pence(String pounds) {
    return new BigDecimal(pounds).movePointRight(2).longValueExact();
  }
}
