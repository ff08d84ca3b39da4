package redrose.call;

import java.util.Optional;

/**
 * Something asked of the caller, answered by an entry of digits. It is either open, or secret: a
 * secret question's answer is kept in memory that is wiped, leaves only its length and outcome on
 * the timeline, and has no place for a grammar, so that it can never be spoken (PCI DSS 3.3:
 * sensitive authentication data is not kept).
 *
 * @param <T> what is asked for
 */
public sealed interface Question<T> permits OpenQuestion, SecretQuestion {
  /** The question's name on the timeline, {@code pay.reference} for one. */
  String name();

  /** What is said. */
  Wording wording();

  /** The form of the answer by keys. */
  Entry entry();

  /** What the keys mean. Called once an entry's length is right. */
  Reading<T> read(Keys keys);

  /**
   * What is wrong with an entry whatever its length; empty where there is no more to say than that.
   */
  default Optional<Mistake> misfit(Keys keys) {
    return Optional.empty();
  }
}
