package redrose.ivr.bills.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.ivr.bills.BillAnswer;
import redrose.ivr.bills.BillsSource;
import redrose.ivr.bills.OwedBill;
import redrose.requests.Bill;
import redrose.rounds.Rounds;

/**
 * Bills from a file of comma-separated values, read into memory whole and again when it has
 * changed: callers have the old ones until all of the new ones are there. A line that is wrong is
 * said and left out; a file that is no such file at all leaves the old bills as they are.
 */
public final class CsvBills implements BillsSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CsvBills.class);
  private static final List<String> NEEDED = List.of("fund", "reference", "balance-pence");
  private static final int MOST_BILLS = 2_000_000;
  private static final int MOST_SAID = 20;

  private final Path file;
  private final Rounds rounds = new Rounds("bills", this::look);
  private volatile Map<Bill, OwedBill> bills = Map.of();
  private Optional<Stamp> read = Optional.empty();

  private record Stamp(long bytes, long modifiedMs) {}

  private CsvBills(Path file) {
    this.file = file;
  }

  /**
   * Reads the file, and looks every so often whether it has changed.
   *
   * @throws IOException where it can't be read, or its columns are not those of bills
   */
  public static CsvBills open(Path file, Duration every) throws IOException {
    var bills = new CsvBills(file);
    bills.readAnew(bills.stamp());
    bills.rounds.start(every);
    return bills;
  }

  @Override
  public BillAnswer find(Bill bill) {
    var owed = bills.get(bill);
    return owed == null ? new BillAnswer.NotKnown() : new BillAnswer.Owed(owed);
  }

  /** Reads the file if it has changed. One that is still being written is read once it rests. */
  boolean look() {
    try {
      var stamp = stamp();
      if (!read.equals(Optional.of(stamp))) {
        readAnew(stamp);
      }
    } catch (IOException e) {
      LOG.error("The bills stay as they were: {} can't be read ({})", file, e.getMessage());
    }
    return false;
  }

  private Stamp stamp() throws IOException {
    return new Stamp(Files.size(file), Files.getLastModifiedTime(file).toMillis());
  }

  private void readAnew(Stamp stamp) throws IOException {
    Map<Bill, OwedBill> found = new HashMap<>();
    int wrong = 0;
    try (var lines = reader()) {
      for (var line : lines) {
        if (found.isEmpty()) {
          requireColumns(line);
        }
        try {
          add(line, found);
        } catch (IllegalArgumentException e) {
          if (wrong++ < MOST_SAID) {
            LOG.warn("Line {} of {}: {}", line.getStartingLineNumber(), file, e.getMessage());
          }
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw new IOException("it can't be read to its end: " + e.getMessage(), e);
    }
    if (!stamp.equals(stamp())) {
      throw new IOException("it changed while it was read; put a new one in its place by renaming");
    }
    bills = found;
    read = Optional.of(stamp);
    LOG.info("{} bills are known; {} lines of {} are left out", found.size(), wrong, file);
  }

  private CsvReader<NamedCsvRecord> reader() throws IOException {
    return CsvReader.builder()
        .detectBomHeader(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofNamedCsvRecord(file);
  }

  private static void requireColumns(NamedCsvRecord line) throws IOException {
    if (!line.getHeader().containsAll(NEEDED)) {
      throw new IOException("its first line must name the columns " + String.join(", ", NEEDED));
    }
  }

  private static void add(NamedCsvRecord line, Map<Bill, OwedBill> found) throws IOException {
    var bill = new Bill(text(line, "fund"), text(line, "reference").replace(" ", ""));
    if (bill.fund().isEmpty() || bill.reference().isEmpty()) {
      throw new IllegalArgumentException("fund or reference is empty");
    }
    var fields =
        new BillFields(
            text(line, "balance-pence"),
            text(line, "issued-on"),
            text(line, "discounted-pence"),
            text(line, "discount-days"),
            text(line, "challenge"));
    if (found.putIfAbsent(bill, fields.bill()) != null) {
      throw new IllegalArgumentException("an earlier line has the same fund and reference");
    }
    if (found.size() > MOST_BILLS) {
      throw new IOException("it has more than " + MOST_BILLS + " bills");
    }
  }

  private static String text(NamedCsvRecord line, String column) {
    return line.findField(column).orElse("").strip();
  }

  /** Looks no more. */
  @Override
  public void close() {
    rounds.close();
  }
}
