package redrose.finance.export;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as finance has them: days of the clocks in London, UTC in files. */
public final class FinanceDay {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK).withZone(LONDON);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private FinanceDay() {}

  /** When a day begins. It has 23 or 25 hours where the clocks change. */
  public static Instant begins(LocalDate day) {
    return day.atStartOfDay(LONDON).toInstant();
  }

  /** The day that it is there. */
  public static LocalDate today(Clock clock) {
    return ZonedDateTime.now(clock.withZone(LONDON)).toLocalDate();
  }

  /** For people, such as {@code 2 Mar 2026 09:15}. */
  public static String shown(Instant at) {
    return SHOWN.format(at);
  }

  /** For people, such as {@code 2 Mar 2026}. */
  public static String shown(LocalDate day) {
    return DAY.format(day);
  }
}
