package redrose.sandbox.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON objects as ordered maps: names and values in, text out. Values may be null, as many of
 * Stripe's are.
 */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An object of alternating names and values. */
  static Map<String, Object> object(Object... namesAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An object of ours that is not JSON", e);
    }
  }

  /** The same text for objects that differ only in the order of their members. */
  static String sortedText(Map<String, Object> object) {
    return text(sorted(object));
  }

  private static Object sorted(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    var sorted = new TreeMap<String, Object>();
    map.forEach((name, member) -> sorted.put(name.toString(), sorted(member)));
    return sorted;
  }

  /** Reads {@code json} as a {@code type}; an {@link IOException} says what is wrong with it. */
  static <T> T read(byte[] json, Class<T> type) throws IOException {
    return MAPPER.readValue(json, type);
  }

  /** A copy that later changes of the original's nested maps and lists don't reach. */
  @SuppressWarnings("unchecked") // a map is copied as a map
  static Map<String, Object> copy(Map<String, Object> original) {
    return (Map<String, Object>) deepCopy(original);
  }

  private static Object deepCopy(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<Object, Object>();
        map.forEach((name, member) -> copy.put(name, deepCopy(member)));
        yield copy;
      }
      case List<?> list -> new ArrayList<>(list.stream().map(Json::deepCopy).toList());
      case null -> null;
      default -> value;
    };
  }
}
