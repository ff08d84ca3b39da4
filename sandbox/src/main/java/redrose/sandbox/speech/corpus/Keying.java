package redrose.sandbox.speech.corpus;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value as keys, and back.
 *
 * @param write a value as keys; letters, which have none, stand for themselves
 * @param read what keys mean; empty where they mean nothing
 * @param isWhole whether keys alone can give every value
 */
public record Keying<T>(
    Function<T, String> write, Function<String, Optional<T>> read, boolean isWhole) {

  /** As it is written. */
  static Keying<String> itself() {
    return new Keying<>(value -> value, Optional::of, true);
  }

  /** As it is written, with letters, which can only be said. */
  static Keying<String> letters() {
    return new Keying<>(value -> value, Optional::of, false);
  }
}
