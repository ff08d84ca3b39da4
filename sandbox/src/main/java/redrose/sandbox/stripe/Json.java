package redrose.sandbox.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** JSON as maps, lists and plain values: in from text, and out to it. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An object with no members yet. */
  static JsonObject object() {
    return new JsonObject();
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
}
