package redrose.sandbox.stripe;

import java.util.List;
import java.util.Map;

/** What a parameter may be. Read from the SDK's parameter classes by {@link ParameterRules}. */
sealed interface Rule {
  /** Any text. */
  record Text() implements Rule {}

  /** A whole number. */
  record WholeNumber() implements Rule {}

  /** A decimal number. */
  record Decimal() implements Rule {}

  /** {@code true} or {@code false}. */
  record Flag() implements Rule {}

  /** One of Stripe's words. */
  record Choice(List<String> words) implements Rule {}

  /** A list. */
  record Listing(Rule each) implements Rule {}

  /** Names chosen by the client, such as metadata's. */
  record Dictionary() implements Rule {}

  /** An object with members of its own. */
  record Nested(Map<String, Rule> members) implements Rule {}

  /** An empty string, which unsets the parameter. */
  record Unset() implements Rule {}

  /** One of several. */
  record Either(List<Rule> rules) implements Rule {}
}
