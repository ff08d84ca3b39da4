package redrose.prompts.words;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A time of day, to the minute, by the patterns in a language's words: on a clock of 24 hours, or
 * of 12 with the part of the day.
 */
final class ClockTime {
  private static final int NOON = 12;
  private static final int TEN = 10;

  private final Words words;
  private final Numerals numerals;
  private final Counted counted;
  private final Optional<List<String>> hours;
  private final List<String> parts;
  private final boolean hasAllHours;

  ClockTime(Words words, Numerals numerals, Counted counted) {
    this.words = words;
    this.numerals = numerals;
    this.counted = counted;
    this.hours = words.find("hours").map(_ -> words.list("hours"));
    this.hasAllHours = words.get("clock.hours").equals("24");
    this.parts = hasAllHours ? List.of() : words.list("parts");
  }

  String of(LocalTime time) {
    if (time.getHour() == 0 && time.getMinute() == 0 && words.find("time.midnight").isPresent()) {
      return words.get("time.midnight");
    }
    var pattern = time.getMinute() == 0 ? "time.exact" : "time";
    return words.fill(
        pattern,
        Map.of(
            "part", part(time.getHour()),
            "hour", hour(time.getHour()),
            "minutes", minutes(time.getMinute())));
  }

  private String hour(int hour) {
    int shown = hasAllHours ? hour : (hour + NOON - 1) % NOON + 1;
    return hours.map(names -> names.get(shown)).orElseGet(() -> numerals.clock(shown));
  }

  private String minutes(int minutes) {
    var inWords = numerals.clock(minutes);
    return minutes < TEN && words.find("minutes.single").isPresent()
        ? words.fill("minutes.single", inWords)
        : counted.of("minutes", minutes, inWords);
  }

  /** Each entry has the hour from which it goes, then its name. */
  private String part(int hour) {
    var name = parts.isEmpty() ? "" : nameOf(parts.getLast());
    for (var part : parts) {
      if (hour >= Integer.parseInt(part.substring(0, part.indexOf(' ')))) {
        name = nameOf(part);
      }
    }
    return name;
  }

  private static String nameOf(String part) {
    return part.substring(part.indexOf(' ') + 1);
  }
}
