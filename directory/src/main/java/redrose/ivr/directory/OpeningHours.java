package redrose.ivr.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a desk is open, by the clock on its wall.
 *
 * @param week the hours of each day; a day that is not there is closed
 * @param isOpenOnBankHolidays whether a bank holiday is a day like others
 * @param days days with hours of their own, or none; these count before everything else
 */
public record OpeningHours(
    Map<DayOfWeek, List<Span>> week,
    boolean isOpenOnBankHolidays,
    Map<LocalDate, List<Span>> days) {
  private static final int LOOK_AHEAD_DAYS = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * From a time up to another of the same day.
   *
   * @param to when it closes: that minute is closed already
   */
  public record Span(LocalTime from, LocalTime to) {
    public Span {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("%s is not before %s".formatted(from, to));
      }
    }

    boolean has(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(to);
    }
  }

  public OpeningHours {
    week = Map.copyOf(week);
    days = Map.copyOf(days);
  }

  /**
   * Hours in the directory's form, as JSON: {@code {"week": {"monday": ["08:45-17:00"]}}}.
   *
   * @throws IllegalArgumentException with what is wrong and the mend
   */
  public static OpeningHours parse(String json) {
    try {
      return HoursCheck.hours(JSON.readValue(json, DirectoryFile.HoursEntry.class));
    } catch (Wrong e) {
      throw new IllegalArgumentException(e.field() + ": " + e.getMessage(), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(Unreadable.sentence(e), e);
    }
  }

  /** The hours of a day, in their order; none where it is closed. */
  public List<Span> on(LocalDate day, BankHolidays holidays) {
    var own = days.get(day);
    if (own != null) {
      return own;
    }
    return !isOpenOnBankHolidays && holidays.has(day)
        ? List.of()
        : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  /** Whether somebody is there. */
  public boolean isOpenAt(LocalDateTime at, BankHolidays holidays) {
    return on(at.toLocalDate(), holidays).stream().anyMatch(span -> span.has(at.toLocalTime()));
  }

  /** When somebody is there next; empty where nobody is for two months. */
  public Optional<LocalDateTime> opensAfter(LocalDateTime at, BankHolidays holidays) {
    return Stream.iterate(at.toLocalDate(), day -> day.plusDays(1))
        .limit(LOOK_AHEAD_DAYS)
        .flatMap(day -> on(day, holidays).stream().map(span -> day.atTime(span.from())))
        .filter(opening -> opening.isAfter(at))
        .findFirst();
  }
}
