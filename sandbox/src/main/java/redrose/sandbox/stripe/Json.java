package redrose.sandbox.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
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

  /** The object that {@code json} is; empty where it is none. */
  static JsonObject object(JsonNode json) {
    return json.isObject() ? MAPPER.convertValue(json, JsonObject.class) : object();
  }

  /** The members of an object that are text. */
  static Map<String, String> texts(JsonNode json) {
    var texts = new LinkedHashMap<String, String>();
    json.properties().forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
    return texts;
  }

  /** A copy to which more can be added. */
  static JsonObject copy(Map<String, Object> object) {
    var copy = object();
    copy.putAll(object);
    return copy;
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
