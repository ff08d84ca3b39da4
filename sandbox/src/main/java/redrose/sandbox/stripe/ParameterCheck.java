package redrose.sandbox.stripe;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds decoded parameters against their rules and raises Stripe's error for the first that breaks
 * one. Values are repeated only where Stripe repeats them and never from below {@code card}, so
 * that no digits come back in an error.
 *
 * @see <a href="https://docs.stripe.com/error-codes">Error codes: parameter_unknown,
 *     parameter_invalid_integer …</a>
 */
final class ParameterCheck {
  private ParameterCheck() {}

  /** Checks all {@code values}; returns when every one is acceptable. */
  static void check(Rule.Nested rules, Map<String, Object> values) {
    members("", rules, values);
  }

  private static void members(String path, Rule.Nested rules, Map<?, ?> values) {
    values.forEach(
        (name, value) -> {
          String inner = path.isEmpty() ? name.toString() : path + "[" + name + "]";
          Rule rule = rules.members().get(name.toString());
          if (rule == null) {
            throw Errors.unknownParameter(inner);
          }
          refusal(inner, rule, value).ifPresent(ParameterCheck::raise);
        });
  }

  private static void raise(StripeError error) {
    throw error;
  }

  private static Optional<StripeError> refusal(String path, Rule rule, Object value) {
    return switch (rule) {
      case Rule.Either(var rules) -> noneOf(path, rules, value);
      case Rule.Nested nested when value instanceof Map<?, ?> map -> inside(path, nested, map);
      case Rule.Dictionary _ when value instanceof Map<?, ?> map -> texts(path, map);
      case Rule.Listing(var each) when value instanceof Map<?, ?> map -> items(path, each, map);
      case Rule.Listing _ -> Optional.of(invalid("array", path, value));
      case Rule.Nested _, Rule.Dictionary _ -> Optional.of(invalid("object", path, value));
      case Rule.Unset _ -> "".equals(value) ? Optional.empty() : Optional.of(empty(path));
      case Rule.Text _, Rule.WholeNumber _, Rule.Decimal _, Rule.Flag _, Rule.Choice _ ->
          value instanceof String text
              ? scalar(path, rule, text)
              : Optional.of(invalid("string", path, value));
    };
  }

  private static Optional<StripeError> scalar(String path, Rule rule, String text) {
    if (text.isEmpty()) {
      return Optional.of(empty(path));
    }
    return switch (rule) {
      case Rule.WholeNumber _ when !text.matches("-?\\d{1,18}") ->
          Optional.of(invalid("integer", path, text).code("parameter_invalid_integer"));
      case Rule.Decimal _ when !isDecimal(text) -> Optional.of(invalid("decimal", path, text));
      case Rule.Flag _ when !text.matches("true|false") ->
          Optional.of(invalid("boolean", path, text));
      case Rule.Choice(var words) when !words.contains(text) -> Optional.of(notAmong(words, path));
      default -> Optional.empty();
    };
  }

  private static Optional<StripeError> noneOf(String path, List<Rule> rules, Object value) {
    StripeError last = null;
    for (Rule rule : rules) {
      Optional<StripeError> refusal = refusal(path, rule, value);
      if (refusal.isEmpty()) {
        return refusal;
      }
      if (last == null || !(rule instanceof Rule.Unset)) {
        last = refusal.get();
      }
    }
    return Optional.of(Objects.requireNonNull(last));
  }

  private static Optional<StripeError> inside(String path, Rule.Nested rules, Map<?, ?> values) {
    try {
      members(path, rules, values);
      return Optional.empty();
    } catch (StripeError error) {
      return Optional.of(error);
    }
  }

  private static Optional<StripeError> texts(String path, Map<?, ?> map) {
    return map.values().stream().allMatch(String.class::isInstance)
        ? Optional.empty()
        : Optional.of(invalid("string", path, map));
  }

  private static Optional<StripeError> items(String path, Rule each, Map<?, ?> map) {
    for (var item : map.entrySet()) {
      if (!item.getKey().toString().matches("\\d+")) {
        return Optional.of(invalid("array", path, map));
      }
      var refusal = refusal(path + "[" + item.getKey() + "]", each, item.getValue());
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private static boolean isDecimal(String text) {
    try {
      return new BigDecimal(text).scale() <= 12;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static StripeError invalid(String kind, String path, Object value) {
    boolean repeatable = value instanceof String && !path.startsWith("card");
    return StripeError.invalidRequest("Invalid %s: %s".formatted(kind, repeatable ? value : path))
        .param(path);
  }

  private static StripeError empty(String path) {
    return StripeError.invalidRequest(
            "You passed an empty string for '%1$s'. We assume empty values are an attempt to unset a parameter; however '%1$s' cannot be unset. You should remove '%1$s' from your request or supply a non-empty value."
                .formatted(path))
        .code("parameter_invalid_empty")
        .param(path);
  }

  private static StripeError notAmong(List<String> words, String path) {
    String all =
        words.size() == 1
            ? words.getFirst()
            : String.join(", ", words.subList(0, words.size() - 1)) + ", or " + words.getLast();
    return StripeError.invalidRequest("Invalid %s: must be one of %s".formatted(path, all))
        .param(path);
  }
}
