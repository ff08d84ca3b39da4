package redrose.ivr.directory;

import static redrose.ivr.directory.Fields.given;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redrose.ivr.directory.DirectoryFile.HoursEntry;
import redrose.ivr.directory.OpeningHours.Span;

/** Makes opening hours of what was written down, or says what is wrong with them. */
final class HoursCheck {
  private static final Pattern SPAN = Pattern.compile("([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");
  private static final List<String> ON_BANK_HOLIDAYS = List.of("closed", "open");

  private HoursCheck() {}

  static OpeningHours hours(HoursEntry entry) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    given("week", entry.week())
        .forEach((day, spans) -> week.put(day("week." + day, day), spans("week." + day, spans)));
    if (week.isEmpty()) {
      throw new Wrong("week", "has no day: give one at least");
    }
    Map<LocalDate, List<Span>> days = new HashMap<>();
    if (entry.days() != null) {
      entry
          .days()
          .forEach((day, spans) -> days.put(date("days." + day, day), spans("days." + day, spans)));
    }
    return new OpeningHours(week, isOpenOnBankHolidays(entry.bankHolidays()), days);
  }

  private static boolean isOpenOnBankHolidays(String written) {
    if (written != null && !ON_BANK_HOLIDAYS.contains(written)) {
      throw new Wrong("bank-holidays", "is %s: make it closed or open".formatted(written));
    }
    return "open".equals(written);
  }

  private static DayOfWeek day(String field, String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> inSmall(day).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Wrong(
                    field,
                    "is no day: make it one of "
                        + Arrays.stream(DayOfWeek.values())
                            .map(HoursCheck::inSmall)
                            .collect(Collectors.joining(", "))));
  }

  private static String inSmall(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  static LocalDate date(String field, String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw new Wrong(field, "“%s” is no date: write 2026-12-24".formatted(written));
    }
  }

  /** An empty list is a day on which nobody is there. */
  private static List<Span> spans(String field, List<String> written) {
    List<Span> spans = new ArrayList<>();
    for (var each : given(field, written)) {
      var span = span(field, each);
      if (!spans.isEmpty() && span.from().isBefore(spans.getLast().to())) {
        throw new Wrong(field, "%s begins before the one in front of it ends".formatted(each));
      }
      spans.add(span);
    }
    return List.copyOf(spans);
  }

  private static Span span(String field, String written) {
    var parts = SPAN.matcher(written == null ? "" : written);
    if (!parts.matches()) {
      throw new Wrong(field, "has “%s”: write \"08:45-17:00\"".formatted(written));
    }
    try {
      return new Span(LocalTime.parse(parts.group(1)), LocalTime.parse(parts.group(2)));
    } catch (DateTimeException e) {
      throw new Wrong(field, "has “%s”, which is no time of day".formatted(written));
    } catch (IllegalArgumentException e) {
      throw new Wrong(field, "has “%s”, where %s".formatted(written, e.getMessage()));
    }
  }
}
