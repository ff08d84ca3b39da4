package redrose.console.calls;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.stream.Collectors;

/** The details of an event; one that cannot be read has none. */
record Details(JsonObject json) {
  static Details of(String text) {
    try {
      return new Details(new JsonObject(text));
    } catch (DecodeException _) {
      return new Details(new JsonObject());
    }
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(json.getValue(name)).map(Object::toString).filter(t -> !t.isBlank());
  }

  String text(String name) {
    return find(name).orElse("");
  }

  boolean isTrue(String name) {
    return Boolean.TRUE.equals(json.getValue(name));
  }

  int number(String name) {
    return json.getValue(name) instanceof Number number ? number.intValue() : 0;
  }

  /** All of them, {@code desk: billing, result: answered}. */
  String listed() {
    return json.stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
