package redrose.ivr.listening.socket;

import java.util.List;
import redrose.call.HeldKeys;

/**
 * What came of listening to an answer.
 *
 * @param <T> what was asked for
 */
public sealed interface Outcome<T> {
  /**
   * The caller spoke, and it makes sense.
   *
   * @param values one, or several where it can't be told which
   * @param probability of these against all that was possibly said, 0 to 1
   * @param isSure whether it is one value, heard well; otherwise the caller is asked "did you say
   *     …?"
   */
  record Said<T>(List<T> values, double probability, boolean isSure) implements Outcome<T> {
    public Said {
      values = List.copyOf(values);
    }
  }

  /**
   * The caller pressed keys.
   *
   * @param keys in order; {@link redrose.call.Hearing.Pressed#PAUSE} behind an entry that nothing
   *     followed
   */
  record Pressed<T>(HeldKeys keys) implements Outcome<T> {}

  /** The caller spoke, and it makes no sense. */
  record NotUnderstood<T>() implements Outcome<T> {}

  /** The caller neither spoke nor pressed. */
  record Silent<T>() implements Outcome<T> {}

  /** The recogniser died or could not keep up: the question goes on by keys. */
  record Deaf<T>() implements Outcome<T> {}

  /** The connection never came or was lost: the caller hung up, or only AGI can tell. */
  record Gone<T>() implements Outcome<T> {}
}
