package redrose.requests.postgres;

import java.util.Map;
import redrose.health.CardScrubber;

/**
 * Writes the details of an event as a JSON object. What looks like a card number is masked, and so
 * is any longer run of digits: the columns refuse them.
 */
final class Json {
  private static final String LONG_RUN = "[0-9]{13,}";

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
      case Long number when Math.abs(number) < 1_000_000_000_000L -> json.append(number);
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
    var clean = CardScrubber.scrub(text).replaceAll(LONG_RUN, CardScrubber.MASK);
    for (var i = 0; i < clean.length(); i++) {
      character(json, clean.charAt(i));
    }
    json.append('"');
  }

  private static void character(StringBuilder json, char c) {
    switch (c) {
      case '"', '\\' -> json.append('\\').append(c);
      case '\n' -> json.append("\\n");
      // PostgreSQL's jsonb has no NUL
      case '\0' -> json.append('?');
      default -> {
        if (c < ' ' || Character.isSurrogate(c)) {
          json.append("\\u%04x".formatted((int) c));
        } else {
          json.append(c);
        }
      }
    }
  }
}
