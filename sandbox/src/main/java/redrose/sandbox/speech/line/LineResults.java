package redrose.sandbox.speech.line;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redrose.sandbox.speech.file.Percentiles;

/**
 * What many calls come to.
 *
 * @param endings one a question
 * @param timings one an answer by voice that the line made something of
 */
public record LineResults(List<Ending> endings, List<Timing> timings) {
  public LineResults {
    endings = List.copyOf(endings);
    timings = List.copyOf(timings);
  }

  /** The same calls, but times of those alone who spoke well above what was around them. */
  public LineResults inQuiet() {
    return new LineResults(
        endings, timings.stream().filter(timing -> timing.condition().isQuiet()).toList());
  }

  /** Of the questions of which something holds, how many ended so. */
  public long count(Predicate<Ending> some, Ending.How how) {
    return of(some).filter(ending -> ending.how() == how).count();
  }

  /** The share of those questions that ended so, 0 to 1. */
  public double share(Predicate<Ending> some, Ending.How how) {
    long all = of(some).count();
    return all == 0 ? 0 : (double) count(some, how) / all;
  }

  /** Those questions. */
  public Stream<Ending> of(Predicate<Ending> some) {
    return endings.stream().filter(some);
  }

  /**
   * From the last word's end to the moment at which the line had it, of what was heard as it was
   * said.
   *
   * @param isOpenEnded of answers to which more could belong, or of the others
   */
  public Percentiles takenAfterMs(boolean isOpenEnded) {
    return Percentiles.of(takenTimesMs(isOpenEnded));
  }

  /** The same of what was misheard. */
  public Percentiles misheardAfterMs() {
    return Percentiles.of(
        timings.stream().filter(timing -> !timing.isAsSaid()).mapToInt(Timing::takenAfterMs));
  }

  /** The share that was taken within a limit. */
  double takenWithin(boolean isOpenEnded, int limitMs) {
    return within(takenTimesMs(isOpenEnded), limitMs);
  }

  /** The share of first sounds that had silenced the prompt within a limit. */
  double stoppedWithin(int limitMs) {
    return within(stoppedTimesMs(), limitMs);
  }

  private static double within(IntStream timesMs, int limitMs) {
    return timesMs.mapToDouble(ms -> ms <= limitMs ? 1 : 0).average().orElse(0);
  }

  private IntStream takenTimesMs(boolean isOpenEnded) {
    return timings.stream()
        .filter(timing -> timing.isAsSaid() && timing.kind().isOpenEnded() == isOpenEnded)
        .mapToInt(Timing::takenAfterMs);
  }

  private IntStream stoppedTimesMs() {
    return timings.stream().mapToInt(Timing::stoppedAfterMs).filter(ms -> ms >= 0);
  }

  /** From the first sound to the prompt's silence, on the caller's side of the telephone. */
  public Percentiles stoppedAfterMs() {
    return Percentiles.of(stoppedTimesMs());
  }
}
