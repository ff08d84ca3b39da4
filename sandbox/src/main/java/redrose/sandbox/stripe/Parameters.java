package redrose.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checked parameters, read by their written name: {@code amount}, {@code
 * payment_method_options[card][moto]}.
 */
final class Parameters {
  private final Map<String, Object> values;

  Parameters(Map<String, Object> values) {
    this.values = values;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(at(name)).filter(String.class::isInstance).map(String.class::cast);
  }

  String required(String name) {
    return text(name).orElseThrow(() -> Errors.missingParameter(name));
  }

  OptionalLong number(String name) {
    return text(name)
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }

  Optional<Boolean> flag(String name) {
    return text(name).map(Boolean::parseBoolean);
  }

  boolean has(String name) {
    return at(name) != null;
  }

  /** A list's items that are text, in order. */
  List<String> list(String name) {
    return at(name) instanceof Map<?, ?> items
        ? items.values().stream().map(Object::toString).toList()
        : List.of();
  }

  /** An object whose members are text; empty if there is none. */
  Map<String, String> dictionary(String name) {
    var dictionary = new LinkedHashMap<String, String>();
    if (at(name) instanceof Map<?, ?> members) {
      members.forEach((key, value) -> dictionary.put(key.toString(), value.toString()));
    }
    return dictionary;
  }

  private Object at(String name) {
    Object value = values;
    for (String step : name.replace("]", "").split("\\[", -1)) {
      value = value instanceof Map<?, ?> members ? members.get(step) : null;
    }
    return value;
  }
}
