package redrose.reports.open311;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A request's parameters. Empty ones are as good as missing.
 *
 * @param values by name, the first of each
 */
record Parameters(Map<String, String> values) {
  private static final int MOST_LISTED = 200;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

  Parameters {
    values = Map.copyOf(values);
  }

  Optional<String> text(String name, int longest) {
    var value = Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    value
        .filter(text -> text.length() > longest)
        .ifPresent(
            _ -> {
              throw Refused.wrong("%s has more than %d characters".formatted(name, longest));
            });
    return value;
  }

  /** Values with commas between. */
  Set<String> list(String name) {
    var listed = new TreeSet<String>();
    Arrays.stream(values.getOrDefault(name, "").split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .forEach(listed::add);
    if (listed.size() > MOST_LISTED) {
      throw Refused.wrong("%s has more than %d values".formatted(name, MOST_LISTED));
    }
    return listed;
  }

  /** Degrees. */
  Optional<Double> degrees(String name, int most) {
    return text(name, 30)
        .map(
            text -> {
              if (!NUMBER.matcher(text).matches() || Math.abs(Double.parseDouble(text)) > most) {
                throw Refused.wrong("%s is a number from -%d to %d".formatted(name, most, most));
              }
              return Double.valueOf(text);
            });
  }

  /** A whole number. */
  int number(String name, int byDefault, int least, int most) {
    var text = text(name, 20);
    if (text.isEmpty()) {
      return byDefault;
    }
    if (!WHOLE.matcher(text.get()).matches()
        || Integer.parseInt(text.get()) < least
        || Integer.parseInt(text.get()) > most) {
      throw Refused.wrong("%s is a whole number from %d to %d".formatted(name, least, most));
    }
    return Integer.parseInt(text.get());
  }

  /** A moment, as W3C's note on dates and times has it: with its offset or Z. */
  Optional<Instant> moment(String name) {
    return text(name, 40)
        .map(
            text -> {
              try {
                // a + that was not escaped arrives as a space
                return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
              } catch (DateTimeParseException e) {
                throw Refused.wrong(name + " is a time such as 2026-11-22T10:15:00Z");
              }
            });
  }
}
