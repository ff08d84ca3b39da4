package redrose.sandbox.speech.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redrose.sandbox.speech.Verdict;
import redrose.sandbox.speech.caller.Voices;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.sound.Condition;

/**
 * What a threshold of confidence would let through, from voices that no figure is reported for:
 * answers, right and wrong, and words that answer nothing.
 *
 * @param answers what was said in answer
 * @param strangers what was said and answers nothing
 */
public record Thresholds(Results answers, Results strangers) {
  private static final double[] TRIED = {
    0, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99
  };

  /** Has the development voices speak in every condition. */
  public static Thresholds measure(FileTrial test, int count)
      throws IOException, InterruptedException {
    List<FileTrial.Part> answers = new ArrayList<>();
    List<FileTrial.Part> strangers = new ArrayList<>();
    for (var kind : Kind.values()) {
      var voices = Voices.ofDevelopment();
      answers.add(new FileTrial.Part(test.corpus().tasks(kind, count), voices, Condition.all()));
      strangers.add(
          new FileTrial.Part(test.corpus().strangers(kind, count), voices, Condition.all()));
    }
    return new Thresholds(test.run(answers), test.run(strangers));
  }

  /** Of what passes a threshold, what is right; 0 to 1. */
  public double rightFrom(double threshold, Kind kind) {
    var passed = passed(answers, threshold, 1.1, kind).toList();
    return share(passed.stream().filter(Thresholds::isRight).count(), passed.size());
  }

  /** Of what lies between two thresholds, what is right; 0 to 1. */
  public double rightBetween(double from, double below, Kind kind) {
    var between = passed(answers, from, below, kind).toList();
    return share(between.stream().filter(Thresholds::isRight).count(), between.size());
  }

  /** Of the words that answer nothing, what passes a threshold; 0 to 1. */
  public double strangersFrom(double threshold, Kind kind) {
    return share(
        passed(strangers, threshold, 1.1, kind).count(),
        strangers.where(sample -> sample.kind() == kind).count());
  }

  /** A line a kind and threshold. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "kind        from   answers kept %   of them right %   next band right %   strangers %");
    for (var kind : answers.kinds()) {
      for (int i = 0; i < TRIED.length; i++) {
        double next = i + 1 < TRIED.length ? TRIED[i + 1] : 1.1;
        lines.add(
            "%-10s %5.2f %12.1f %17.1f %19.1f %14.1f"
                .formatted(
                    kind.label(),
                    TRIED[i],
                    100 * kept(TRIED[i], kind),
                    100 * rightFrom(TRIED[i], kind),
                    100 * rightBetween(TRIED[i], next, kind),
                    100 * strangersFrom(TRIED[i], kind)));
      }
    }
    return lines;
  }

  private double kept(double threshold, Kind kind) {
    return share(
        passed(answers, threshold, 1.1, kind).count(),
        answers.where(sample -> sample.kind() == kind).count());
  }

  private static Stream<Sample> passed(Results results, double from, double below, Kind kind) {
    return results.where(sample -> sample.kind() == kind).samples().stream()
        .filter(sample -> sample.probability() >= from && sample.probability() < below)
        .filter(
            sample ->
                sample.unfiltered() != Verdict.SILENT
                    && sample.unfiltered() != Verdict.NOT_UNDERSTOOD);
  }

  private static boolean isRight(Sample sample) {
    return sample.unfiltered() == Verdict.RIGHT || sample.unfiltered() == Verdict.AMONG_SEVERAL;
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
