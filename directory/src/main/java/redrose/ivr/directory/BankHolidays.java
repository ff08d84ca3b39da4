package redrose.ivr.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The bank holidays of England and Wales, from a file as GOV.UK publishes it
 * (https://www.gov.uk/bank-holidays.json). What comes with Redrose has 2026 to 2028; a site puts a
 * newer file in its place.
 */
public final class BankHolidays {
  private static final String DIVISION = "england-and-wales";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final NavigableMap<LocalDate, String> byDay;

  private BankHolidays(Map<LocalDate, String> byDay) {
    this.byDay = new TreeMap<>(byDay);
  }

  /** Those that come with Redrose. */
  public static BankHolidays bundled() {
    try (var in = BankHolidays.class.getResourceAsStream("/bank-holidays.json")) {
      return read("bank-holidays.json", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A site's own.
   *
   * @throws DirectoryInvalid if the file is missing or is not GOV.UK's
   */
  public static BankHolidays read(Path file) {
    try (var in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (NoSuchFileException e) {
      throw new DirectoryInvalid(file.toString(), List.of("there is no such file"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BankHolidays read(String name, InputStream in) throws IOException {
    try {
      var events = JSON.readTree(in).path(DIVISION).path("events");
      if (events.isEmpty()) {
        throw new DirectoryInvalid(
            name, List.of(DIVISION + " has no events: take GOV.UK's bank-holidays.json"));
      }
      Map<LocalDate, String> byDay = new TreeMap<>();
      for (JsonNode event : events) {
        byDay.put(LocalDate.parse(event.path("date").asText()), event.path("title").asText());
      }
      return new BankHolidays(byDay);
    } catch (JsonProcessingException e) {
      throw new DirectoryInvalid(name, List.of(Unreadable.sentence(e)));
    } catch (DateTimeParseException e) {
      throw new DirectoryInvalid(
          name, List.of("“%s” is no date: write 2026-12-25".formatted(e.getParsedString())));
    }
  }

  /** Whether a day is one. */
  public boolean has(LocalDate day) {
    return byDay.containsKey(day);
  }

  /** The last day that is known of: behind it, bank holidays count as days like others. */
  public LocalDate last() {
    return byDay.lastKey();
  }
}
