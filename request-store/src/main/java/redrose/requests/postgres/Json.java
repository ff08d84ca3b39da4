package redrose.requests.postgres;

import java.util.Map;
import redrose.health.CardScrubber;

/**
 * Writes the details of an event as a JSON object. What looks like a card number is masked, and so
 * is any longer run of digits: the columns refuse them.
 */
final class Json {
  private static final String LONG_RUN = "[0-9]{13,}";
  private static final long LONG_NUMBER = 1_000_000_000_000L;

  private Json() {}

  static String object(Map<String, ?> values) {
    var json = new StringBuilder("{");
    values.forEach(
        (name, value) -> {
          json.append(json.length() > 1 ? "," : "");
          string(json, name);
          json.append(':');
          value(json, value);
        });
    return json.append('}').toString();
  }

  private static void value(StringBuilder json, Object value) {
    switch (value) {
      case null -> json.append("null");
      case Boolean truth -> json.append(truth);
      case Integer number -> json.append(number);
      case Long number when -LONG_NUMBER < number && number < LONG_NUMBER -> json.append(number);
      case Map<?, ?> map -> map(json, map);
      case Iterable<?> items -> array(json, items);
      default -> string(json, value.toString());
    }
  }

  private static void map(StringBuilder json, Map<?, ?> map) {
    var start = json.length();
    json.append('{');
    map.forEach(
        (name, value) -> {
          json.append(json.length() > start + 1 ? "," : "");
          string(json, name.toString());
          json.append(':');
          value(json, value);
        });
    json.append('}');
  }

  private static void array(StringBuilder json, Iterable<?> items) {
    var start = json.length();
    json.append('[');
    for (var item : items) {
      json.append(json.length() > start + 1 ? "," : "");
      value(json, item);
    }
    json.append(']');
  }

  private static void string(StringBuilder json, String text) {
    json.append('"');
    CardScrubber.scrub(text)
        .replaceAll(LONG_RUN, CardScrubber.MASK)
        .codePoints()
        .forEach(character -> character(json, character));
    json.append('"');
  }

  private static void character(StringBuilder json, int character) {
    if (character == '"' || character == '\\') {
      json.append('\\').appendCodePoint(character);
    } else if (character == 0 || isHalfOfAPair(character)) {
      // PostgreSQL's jsonb takes neither
      json.append('?');
    } else if (character < ' ') {
      json.append("\\u%04x".formatted(character));
    } else {
      json.appendCodePoint(character);
    }
  }

  private static boolean isHalfOfAPair(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }
}
