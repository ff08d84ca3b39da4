package redrose.ivr.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redrose.ivr.directory.OpeningHours;
import redrose.prompts.Language;

/**
 * What is written under the keys of {@link LiveSettings}, held to one rule wherever it is typed.
 * What does not hold is refused by an {@link IllegalArgumentException} that says the mend.
 */
public final class SettingValues {
  /** The longest announcement: a good twenty seconds. */
  public static final int MOST_CHARACTERS = 300;

  /** The most callers that one desk can talk to at a time. */
  public static final int MOST_LINES = 500;

  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final ObjectMapper JSON = new ObjectMapper();

  private SettingValues() {}

  /**
   * An announcement.
   *
   * @param byTag its words by language, English among them
   */
  public static String announcement(Map<String, String> byTag) {
    Map<String, String> words = new LinkedHashMap<>();
    byTag.forEach(
        (tag, said) -> {
          if (Language.of(tag).isEmpty()) {
            throw new IllegalArgumentException("There is no language %s here.".formatted(tag));
          }
          words.put(tag, spoken(said));
        });
    if (!words.containsKey(Language.EN.tag())) {
      throw new IllegalArgumentException("An announcement has words in English.");
    }
    return json(Map.of("words", words));
  }

  /** An announcement's words in one language. */
  public static String spoken(String words) {
    if (words.isBlank() || words.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "An announcement has 1 to %d characters; this has %d."
              .formatted(MOST_CHARACTERS, words.length()));
    }
    return words.strip();
  }

  /** A desk that is held open or closed. */
  public static String open(boolean open) {
    return json(Map.of("open", open));
  }

  /**
   * A desk's hours.
   *
   * @param week what is written for each day, {@code 09:00-12:00,13:00-17:00}; a day that is left
   *     out is closed
   */
  public static String hours(Map<String, String> week) {
    Map<String, List<String>> days = new LinkedHashMap<>();
    week.forEach((day, spans) -> days.put(day, List.of(spans.strip().split("\\s*,\\s*", -1))));
    var value = json(Map.of("week", days));
    try {
      OpeningHours.parse(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("These are no hours: " + e.getMessage(), e);
    }
    return value;
  }

  /** How many callers a desk can talk to at a time. */
  public static String lines(int lines) {
    if (lines < 1 || lines > MOST_LINES) {
      throw new IllegalArgumentException("A desk has 1 to %d lines.".formatted(MOST_LINES));
    }
    return json(Map.of("lines", lines));
  }

  /**
   * When something ends by itself.
   *
   * @param local by the clock on the wall, {@code 2026-12-01T18:00}
   */
  public static Instant until(String local, Instant now) {
    try {
      var end = LocalDateTime.parse(local).atZone(HERE).toInstant();
      if (!end.isAfter(now)) {
        throw new IllegalArgumentException("The end is over already: " + local + ".");
      }
      return end;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("The end is no time: write 2026-12-01T18:00.", e);
    }
  }

  private static String json(Map<String, ?> object) {
    return JSON.valueToTree(object).toString();
  }
}
