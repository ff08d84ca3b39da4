package redrose.call;

import java.util.function.Function;

/**
 * How a question ended. Sealed, so that a {@code switch} over it is checked by the compiler.
 *
 * @param <T> what the question asks for
 */
public sealed interface Answer<T> {
  /** By what the caller answered. */
  enum How {
    /** The telephone's keys. */
    KEYS,
    /** The caller's voice. */
    VOICE
  }

  /** The caller gave an answer that holds. */
  record Given<T>(T value, How how) implements Answer<T> {}

  /** The caller tried, as often as the question allows, and none of it held. */
  record NotUnderstood<T>() implements Answer<T> {}

  /** The caller pressed nothing, as often as the question allows. */
  record Silent<T>() implements Answer<T> {}

  /** The caller asked for an adviser: 0 in a menu, or by way of * on an empty entry. */
  record AdviserWanted<T>() implements Answer<T> {}

  /** The caller asked to go back: 9 in a menu, or by way of * on an empty entry. */
  record BackWanted<T>() implements Answer<T> {}

  /** What follows from an answer that holds; any other ending stays what it is. */
  default <U> Answer<U> then(Function<Given<T>, Answer<U>> next) {
    return switch (this) {
      case Given<T> given -> next.apply(given);
      case NotUnderstood<T> _ -> new NotUnderstood<>();
      case Silent<T> _ -> new Silent<>();
      case AdviserWanted<T> _ -> new AdviserWanted<>();
      case BackWanted<T> _ -> new BackWanted<>();
    };
  }
}
