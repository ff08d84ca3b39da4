package redrose.finance.books;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as it is typed, such as {@code 2026-03-02}. */
public final class DayReader implements ITypeConverter<LocalDate> {
  /** ISO 8601 has years of more digits, too, and no database has those days. */
  private static final String PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  /**
   * Reads one.
   *
   * @throws DateTimeException where it is none
   */
  public static LocalDate read(String text) {
    if (!text.matches(PATTERN)) {
      throw new DateTimeException("write a day such as 2026-03-02");
    }
    return LocalDate.parse(text);
  }

  @Override
  public LocalDate convert(String text) {
    try {
      return read(text);
    } catch (DateTimeException _) {
      throw new TypeConversionException("write a day such as 2026-03-02");
    }
  }
}
