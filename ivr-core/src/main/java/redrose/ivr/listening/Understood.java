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
 * @param decibels how far it stood above what was heard before it; infinite where that was nothing
 * @param <T> what was asked for
 */
public record Understood<T>(
    List<T> values,
    double probability,
    double clearProbability,
    boolean isProved,
    double decibels) {
  public Understood {
    values = List.copyOf(values);
  }

  /** What words mean, however loud they were. */
  Understood(List<T> values, double probability, double clearProbability, boolean isProved) {
    this(values, probability, clearProbability, isProved, Foreground.NOTHING_BEFORE);
  }

  /** The same, so far above what was heard before it. */
  Understood<T> standingOut(double byDecibels) {
    return new Understood<>(values, probability, clearProbability, isProved, byDecibels);
  }

  /** How far it can be believed. */
  public Certainty certainty() {
    return Certainty.of(this);
  }
}
