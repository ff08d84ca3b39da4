package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A request's JSON, taken apart strictly: a field that nobody asked for is an error.
 *
 * @param missingStatus the HTTP status where a field is missing
 * @param missingCode the error code for that
 * @param invalidCode the error code where a value is wrong
 */
record Fields(ObjectNode json, int missingStatus, String missingCode, String invalidCode) {

  Fields allowing(String... names) {
    var known = Set.of(names);
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw PayError.unexpected(name);
              }
            });
    return this;
  }

  String text(String name, int least, int most) {
    var value = required(name);
    if (!value.isTextual() || value.asText().length() < least || value.asText().length() > most) {
      throw invalid(name, "Must be between %d and %d characters long".formatted(least, most));
    }
    return value.asText();
  }

  String matching(String name, int least, int most, String pattern) {
    var value = text(name, least, most);
    if (!value.matches(pattern)) {
      throw invalid(name, "Must be valid");
    }
    return value;
  }

  long amount(String name, long least, long most) {
    var value = required(name);
    if (!value.isIntegralNumber()) {
      throw invalid(name, "Must be a valid numeric format");
    }
    if (value.asLong() < least || value.asLong() > most) {
      throw invalid(name, "Must be between %d and %d".formatted(least, most));
    }
    return value.asLong();
  }

  boolean flag(String name) {
    var value = json.path(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw invalid(name, "Must be true or false");
    }
    return value.asBoolean(false);
  }

  private JsonNode required(String name) {
    var value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw PayError.missing(missingStatus, missingCode, name);
    }
    return value;
  }

  PayError invalid(String name, String what) {
    return PayError.invalid(invalidCode, name, what);
  }
}
