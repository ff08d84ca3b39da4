package redrose.sandbox.speech.line;

import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.sound.Condition;

/**
 * How one question ended.
 *
 * @param how what the caller has in the end
 * @param isSpoken whether by voice
 * @param timesAsked how often the question was put
 */
public record Ending(
    Kind kind, String voice, Condition condition, How how, boolean isSpoken, int timesAsked) {

  /** What the caller has in the end. */
  public enum How {
    /** The right value. */
    RIGHT,
    /** Another value, which was confirmed or needed no confirmation. */
    WRONG,
    /** None: the tries are used up. */
    NONE
  }
}
