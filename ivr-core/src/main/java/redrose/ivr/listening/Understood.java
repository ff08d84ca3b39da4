package redrose.ivr.listening;

import java.util.List;

/**
 * What a finished answer means.
 *
 * @param values one, or several where it can't be told which; none where it makes no sense
 * @param probability of these values against all that was possibly said, 0 to 1: what every
 *     hypothesis that means the same has together, so that "yes" and "yeah" support each other
 * @param clearProbability the same of those hypotheses alone that have no unknown word beside the
 *     answer's: who says something else can be misheard for an answer, but rarely for nothing but
 *     one
 * @param isProved whether each value satisfies a check of its own, such as a check digit
 * @param <T> what was asked for
 */
public record Understood<T>(
    List<T> values, double probability, double clearProbability, boolean isProved) {
  public Understood {
    values = List.copyOf(values);
  }

  /** How far it can be believed. */
  public Certainty certainty() {
    return Certainty.of(this);
  }
}
