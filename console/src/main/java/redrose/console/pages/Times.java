package redrose.console.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in the United Kingdom read them. The store has UTC. */
public final class Times {
  /** The clocks that people here go by. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final DateTimeFormatter FULL = of("EEEE d MMMM yyyy, HH:mm:ss");
  private static final DateTimeFormatter SHORT = of("EEE d MMM, HH:mm");
  private static final DateTimeFormatter DAY = of("d MMM yyyy");
  private static final DateTimeFormatter CLOCK = of("HH:mm:ss");

  private Times() {}

  /** {@code Sunday 22 November 2026, 09:14:05}. */
  public static String full(Instant at) {
    return FULL.format(at.atZone(LONDON));
  }

  /** {@code Sun 22 Nov, 09:14}. */
  public static String brief(Instant at) {
    return SHORT.format(at.atZone(LONDON));
  }

  /** {@code 09:14:05}. */
  public static String clock(Instant at) {
    return CLOCK.format(at.atZone(LONDON));
  }

  /** {@code 2 min 05 s}, {@code 41 s}. */
  public static String length(Duration length) {
    var seconds = Math.max(0, length.toSeconds());
    return seconds < 60 ? seconds + " s" : "%d min %02d s".formatted(seconds / 60, seconds % 60);
  }

  /** {@code 5 Mar 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code 0.4 s}, {@code 12.0 s}, and from a minute on as {@link #length} has it. */
  public static String fine(Duration length) {
    return length.toSeconds() < 60
        ? "%.1f s".formatted(Math.max(0, length.toMillis()) / 1000.0)
        : length(length);
  }

  private static DateTimeFormatter of(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
