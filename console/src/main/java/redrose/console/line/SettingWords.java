package redrose.console.line;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import redrose.console.pages.Times;
import redrose.console.pages.Words;
import redrose.ivr.directory.OpeningHours;
import redrose.ivr.live.LiveSettings;
import redrose.requests.Setting;

/** What is set, in words. */
public final class SettingWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);

  private SettingWords() {}

  /** What a change did. */
  public static String of(Setting setting) {
    if (setting.value().isEmpty()) {
      return switch (kind(setting)) {
        case "announcement" -> "Taken off";
        case "open" -> "Goes by its hours";
        case "hours" -> "The directory’s hours";
        default -> "As many lines as the desk takes";
      };
    }
    var value = setting.value().orElseThrow();
    return switch (kind(setting)) {
      case "announcement" ->
          LiveSettings.words(setting).entrySet().stream()
              .sorted(Entry.comparingByKey())
              .map(Entry::getValue)
              .collect(Collectors.joining(" · "));
      case "open" -> value.contains("true") ? "Held open" : "Held closed";
      case "hours" -> hours(value);
      default -> value.replaceAll("[^0-9]", "") + " lines";
    };
  }

  /** Until when it counts: empty text where no end was given. */
  public static String until(Setting setting) {
    return setting.until().map(end -> MOMENT.format(end.atZone(Times.LONDON))).orElse("");
  }

  /** {@code Monday 09:00–12:00, Tuesday …}. */
  public static String hours(OpeningHours hours) {
    return hours.week().entrySet().stream()
        .sorted(Entry.comparingByKey())
        .filter(day -> !day.getValue().isEmpty())
        .map(day -> Words.of(day.getKey().name().toLowerCase(Locale.ROOT)) + " " + spans(day))
        .collect(Collectors.joining(", "));
  }

  private static String hours(String json) {
    try {
      return hours(OpeningHours.parse(json));
    } catch (IllegalArgumentException _) {
      return "Hours that can’t be read";
    }
  }

  private static String spans(Entry<?, List<OpeningHours.Span>> day) {
    return day.getValue().stream()
        .map(span -> span.from() + "–" + span.to())
        .collect(Collectors.joining(" and "));
  }

  private static String kind(Setting setting) {
    return setting.key().substring(setting.key().lastIndexOf('.') + 1);
  }
}
