package redrose.sandbox.speech.file;

import java.util.List;
import redrose.sandbox.speech.Verdict;

/** What many answers come to. */
public record Tally(List<Sample> samples) {
  public Tally {
    samples = List.copyOf(samples);
  }

  public int count() {
    return samples.size();
  }

  /** How many were of this verdict. */
  public long of(Verdict verdict) {
    return samples.stream().filter(sample -> sample.verdict() == verdict).count();
  }

  /** The share that was understood as it was meant, 0 to 1; 0 of none. */
  public double right() {
    return count() == 0 ? 0 : (double) of(Verdict.RIGHT) / count();
  }

  /** From the last word's end to the answer. */
  public Percentiles takenAfterMs() {
    return Percentiles.of(
        samples.stream()
            .filter(sample -> sample.verdict() == Verdict.RIGHT)
            .mapToInt(Sample::takenAfterMs));
  }

  /** From the first word's beginning to the end of the prompt. */
  public Percentiles noticedAfterMs() {
    return Percentiles.of(
        samples.stream()
            .filter(sample -> sample.verdict() != Verdict.SILENT)
            .mapToInt(Sample::noticedAfterMs));
  }
}
