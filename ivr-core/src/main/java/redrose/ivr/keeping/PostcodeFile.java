package redrose.ivr.keeping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import redrose.health.CannotStart;
import redrose.requests.Place;
import redrose.requests.Postcode;

/**
 * Reads postcodes from a CSV file with the columns of the ONS Postcode Directory, one by one. A
 * line that can't be read is counted, the first are said, and the others still count.
 */
final class PostcodeFile implements Iterator<Postcode>, AutoCloseable {
  private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}");
  private static final Pattern DISTRICT = Pattern.compile("[EWSN][0-9]{8}");
  private static final Pattern DISTRICT_COLUMN = Pattern.compile("(os)?laua|lad[0-9]{2}cd");
  private static final int MOST_SAID = 10;

  /** What the ONS gives a postcode that is nowhere on the map. */
  private static final double NO_LATITUDE = 99;

  private final CsvReader<NamedCsvRecord> reader;
  private final Iterator<NamedCsvRecord> lines;
  private final Predicate<Postcode> wanted;
  private final Consumer<String> complain;
  private Optional<Postcode> next = Optional.empty();
  private Columns columns;
  private long ended;
  private long elsewhere;
  private long badLines;

  /** Where in the file things stand. */
  private record Columns(
      String postcode, String district, String ended, String latitude, String longitude) {
    static Columns of(List<String> header) {
      return new Columns(
          named(header, "pcds"),
          header.stream()
              .filter(name -> DISTRICT_COLUMN.matcher(name.strip()).matches())
              .findFirst()
              .orElseThrow(() -> missing("laua")),
          named(header, "doterm"),
          named(header, "lat"),
          named(header, "long"));
    }

    private static String named(List<String> header, String name) {
      return header.stream()
          .filter(one -> one.strip().equals(name))
          .findFirst()
          .orElseThrow(() -> missing(name));
    }

    private static CannotStart missing(String name) {
      return new CannotStart(
          "The file has no column %s: it has to have pcds, laua, doterm, lat and long."
              .formatted(name));
    }
  }

  private PostcodeFile(
      CsvReader<NamedCsvRecord> reader, Predicate<Postcode> wanted, Consumer<String> complain) {
    this.reader = reader;
    this.lines = reader.iterator();
    this.wanted = wanted;
    this.complain = complain;
  }

  /**
   * Opens a file.
   *
   * @param wanted which to take
   * @param complain is told of bad lines
   * @throws CannotStart if there is no such file, or a column is missing
   */
  static PostcodeFile open(Path file, Predicate<Postcode> wanted, Consumer<String> complain) {
    try {
      return new PostcodeFile(CsvReader.builder().ofNamedCsvRecord(file), wanted, complain);
    } catch (NoSuchFileException e) {
      throw new CannotStart("There is no file %s.".formatted(file), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty()) {
      var line = nextLine();
      if (line.isEmpty()) {
        return false;
      }
      next = postcode(line.get()).filter(this::isWanted);
    }
    return true;
  }

  @Override
  public Postcode next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var given = next.orElseThrow();
    next = Optional.empty();
    return given;
  }

  long ended() {
    return ended;
  }

  long elsewhere() {
    return elsewhere;
  }

  long badLines() {
    return badLines;
  }

  String summary() {
    return "%,d had ended, %,d lie elsewhere, %,d lines could not be read."
        .formatted(ended, elsewhere, badLines);
  }

  private boolean isWanted(Postcode postcode) {
    boolean is = wanted.test(postcode);
    elsewhere += is ? 0 : 1;
    return is;
  }

  private Optional<NamedCsvRecord> nextLine() {
    try {
      return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
    } catch (CsvParseException e) {
      throw new CannotStart("The file is no CSV: " + e.getMessage(), e);
    }
  }

  private Optional<Postcode> postcode(NamedCsvRecord line) {
    if (columns == null) {
      columns = Columns.of(line.getHeader());
    }
    if (!field(line, columns.ended()).isEmpty()) {
      ended++;
      return Optional.empty();
    }
    var text = field(line, columns.postcode());
    var district = field(line, columns.district());
    if (!POSTCODE.matcher(text).matches()) {
      return bad(line, "“%s” is no postcode".formatted(text));
    }
    if (!DISTRICT.matcher(district).matches()) {
      return bad(line, "“%s” is no district's code".formatted(district));
    }
    try {
      return Optional.of(new Postcode(text, district, point(line)));
    } catch (NumberFormatException e) {
      return bad(line, "its place on the map is no number");
    }
  }

  private Optional<Place.Point> point(NamedCsvRecord line) {
    var latitude = field(line, columns.latitude());
    var longitude = field(line, columns.longitude());
    if (latitude.isEmpty() || Double.parseDouble(latitude) > NO_LATITUDE) {
      return Optional.empty();
    }
    return Optional.of(
        new Place.Point(Double.parseDouble(latitude), Double.parseDouble(longitude)));
  }

  private static String field(NamedCsvRecord line, String column) {
    return line.findField(column).orElse("").strip();
  }

  private Optional<Postcode> bad(NamedCsvRecord line, String why) {
    badLines++;
    if (badLines <= MOST_SAID) {
      complain.accept("line %d: %s".formatted(line.getStartingLineNumber(), why));
    } else if (badLines == MOST_SAID + 1) {
      complain.accept("further bad lines are only counted");
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
