package redrose.prompts.words;

import java.time.LocalTime;
import java.util.function.LongFunction;

/** A time of day as people say it: "ten past two in the afternoon", "quarter to midnight". */
final class EnglishTime {
  private static final int NOON = 12;
  private static final int EVENING = 18;
  private static final int NIGHT = 22;

  private EnglishTime() {}

  /** To the minute. */
  static String of(LocalTime time, LongFunction<String> number) {
    int minute = time.getMinute();
    boolean isBefore = minute > 30;
    int hour = (time.getHour() + (isBefore ? 1 : 0)) % 24;
    var minutes = minutes(isBefore ? 60 - minute : minute, number);
    if (hour % NOON == 0) {
      var name = hour == 0 ? "midnight" : "midday";
      return minute == 0 ? name : minutes + (isBefore ? " to " : " past ") + name;
    }
    var name = number.apply(hour % NOON);
    var words = minute == 0 ? name + " o'clock" : minutes + (isBefore ? " to " : " past ") + name;
    return words + partOfDay(time.getHour());
  }

  private static String minutes(int minutes, LongFunction<String> number) {
    return switch (minutes) {
      case 15 -> "quarter";
      case 30 -> "half";
      case 1 -> "one minute";
      default -> number.apply(minutes) + (minutes % 5 == 0 ? "" : " minutes");
    };
  }

  private static String partOfDay(int hour) {
    if (hour < NOON) {
      return " in the morning";
    }
    if (hour < EVENING) {
      return " in the afternoon";
    }
    return hour < NIGHT ? " in the evening" : " at night";
  }
}
