package redrose.call;

/**
 * What a question makes of an entry of the right length.
 *
 * @param <T> what the question asks for
 */
public sealed interface Reading<T> {
  /** The entry holds. */
  record Accepted<T>(T value) implements Reading<T> {}

  /** The entry does not hold, and why. */
  record Rejected<T>(Mistake mistake) implements Reading<T> {}

  /** The entry holds. */
  static <T> Reading<T> accept(T value) {
    return new Accepted<>(value);
  }

  /** The entry does not hold; {@code mistake} is a name that the question's wording knows. */
  static <T> Reading<T> reject(String mistake) {
    return new Rejected<>(new Mistake(mistake));
  }
}
