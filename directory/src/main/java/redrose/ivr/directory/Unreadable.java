package redrose.ivr.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in a person's words why a file is not YAML, or not the directory's. */
final class Unreadable {
  private static final Map<Class<?>, String> KINDS =
      Map.of(
          Long.class, "a whole number",
          Integer.class, "a whole number",
          Character.class, "a single character, in quotes",
          String.class, "a text, in quotes,");

  /** Jackson says it in its message alone. */
  private static final Pattern COERCED =
      Pattern.compile("Cannot coerce \\w+ value \\(\"?(.*?)\"?\\) to");

  private Unreadable() {}

  static String sentence(JsonProcessingException e) {
    var at = e.getLocation() == null ? "" : "line %d: ".formatted(e.getLocation().getLineNr());
    return at
        + switch (e) {
          case UnrecognizedPropertyException unknown ->
              "there is no field %s here: it is one of %s"
                  .formatted(
                      unknown.getPropertyName(),
                      unknown.getKnownPropertyIds().stream()
                          .map(String::valueOf)
                          .sorted()
                          .collect(Collectors.joining(", ")));
          case MismatchedInputException wrong when KINDS.containsKey(wrong.getTargetType()) ->
              "%s stands where %s belongs"
                  .formatted(value(wrong), KINDS.get(wrong.getTargetType()));
          default -> e.getOriginalMessage().lines().findFirst().orElse("this is not YAML");
        };
  }

  /** What stands there: a value, or a list or more. */
  private static String value(MismatchedInputException wrong) {
    if (wrong instanceof InvalidFormatException one && one.getValue() != null) {
      return one.getValue().toString();
    }
    var coerced = COERCED.matcher(wrong.getOriginalMessage());
    return coerced.lookingAt() ? coerced.group(1) : "something else";
  }
}
