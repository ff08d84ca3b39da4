package redrose.requests;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A text to be sent, as it waits in the outbox.
 *
 * @param id ours, and the reference by which the provider knows it
 * @param key what it tells of, such as {@code receipt:25437016}: of two with the same key only the
 *     first is ever kept. It has no number of a person in it
 * @param interactionId the call that it came of
 * @param language BCP 47; of the words
 * @param values what stands in the words, by name: no names of persons, and nothing of a card
 */
public record Notification(
    UUID id,
    String key,
    Optional<UUID> interactionId,
    MobileNumber to,
    String language,
    TextTemplate template,
    Map<String, String> values) {

  private static final int LONGEST_KEY = 100;

  public Notification {
    Objects.requireNonNull(id);
    Objects.requireNonNull(to);
    Objects.requireNonNull(language);
    values = Map.copyOf(values);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("a notification's key has 1 to 100 characters");
    }
    if (!values.keySet().equals(template.places())) {
      throw new IllegalArgumentException(
          "%s has the values %s, not %s".formatted(template, template.places(), values.keySet()));
    }
  }

  /** A new one to somebody on a call, in the call's language. */
  public static Notification of(
      Interaction call,
      MobileNumber to,
      String key,
      TextTemplate template,
      Map<String, String> values) {
    return new Notification(
        Uuid7.next(),
        key,
        Optional.of(call.id()),
        to,
        call.language().orElse("en"),
        template,
        values);
  }
}
