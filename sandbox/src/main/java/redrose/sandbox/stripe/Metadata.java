package redrose.sandbox.stripe;

import java.util.Map;

/**
 * A client's own names and values on an object.
 *
 * @see <a href="https://docs.stripe.com/metadata">Metadata: at most 50 keys of 40 characters,
 *     values of 500</a>
 */
final class Metadata {
  private static final int MAX_KEYS = 50;
  private static final int MAX_KEY_LENGTH = 40;
  private static final int MAX_VALUE_LENGTH = 500;

  private Metadata() {}

  /**
   * Puts what is asked into {@code metadata}; an empty value removes its key, an empty whole
   * removes all.
   */
  static void merge(Map<String, String> metadata, Parameters asked) {
    if (asked.text("metadata").filter(String::isEmpty).isPresent()) {
      metadata.clear();
    }
    asked
        .dictionary("metadata")
        .forEach(
            (key, value) -> {
              check(key, value);
              if (value.isEmpty()) {
                metadata.remove(key);
              } else {
                metadata.put(key, value);
              }
            });
    if (metadata.size() > MAX_KEYS) {
      throw StripeError.invalidRequest(
              "You can only specify up to 50 metadata keys; you passed %d."
                  .formatted(metadata.size()))
          .param("metadata");
    }
  }

  private static void check(String key, String value) {
    if (key.length() > MAX_KEY_LENGTH) {
      throw StripeError.invalidRequest(
              "Metadata keys must be at most 40 characters long; you passed one of %d."
                  .formatted(key.length()))
          .param("metadata");
    }
    if (value.length() > MAX_VALUE_LENGTH) {
      throw StripeError.invalidRequest(
              "Metadata values must be at most 500 characters long; you passed one of %d."
                  .formatted(value.length()))
          .param("metadata[" + key + "]");
    }
  }
}
