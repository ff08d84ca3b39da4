package redrose.sandbox.speech.file;

import java.util.List;
import java.util.function.Predicate;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.sound.Condition;

/** All answers of a run, to be looked at by voice, noise and kind. */
public record Results(List<Sample> samples) {
  public Results {
    samples = List.copyOf(samples);
  }

  /** Those of one cell of the table. */
  public Tally of(String voice, Condition condition, Kind kind) {
    return where(
        sample ->
            sample.voice().equals(voice)
                && sample.condition().equals(condition)
                && sample.kind() == kind);
  }

  /** Those of who spoke well above what was around them. */
  public Results inQuiet() {
    return new Results(samples.stream().filter(sample -> sample.condition().isQuiet()).toList());
  }

  /** Those of which something holds. */
  public Tally where(Predicate<Sample> holds) {
    return new Tally(samples.stream().filter(holds).toList());
  }

  public List<String> voices() {
    return samples.stream().map(Sample::voice).distinct().toList();
  }

  public List<Condition> conditions() {
    return samples.stream().map(Sample::condition).distinct().toList();
  }

  public List<Kind> kinds() {
    return samples.stream().map(Sample::kind).distinct().sorted().toList();
  }
}
