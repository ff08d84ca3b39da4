package redrose.sandbox.speech.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import redrose.sandbox.speech.Verdict;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.sound.Condition;

/** Results as a table for people. */
public record ResultsText(Results results) {
  private static final double PERCENT = 100;

  /** A line a voice and condition: right % and, behind it, what was taken for something else. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%-26s %-12s".formatted("right % / wrong %", "")
            + results.kinds().stream()
                .map(kind -> "%12s".formatted(kind.label()))
                .collect(Collectors.joining()));
    for (var voice : results.voices()) {
      for (var condition : results.conditions()) {
        lines.add("%-26s %-12s".formatted(voice, condition.label()) + cells(voice, condition));
      }
    }
    lines.add("in milliseconds of sound, where the voice is 20 dB above the noise or more");
    results.kinds().forEach(kind -> lines.add(times(kind, results.inQuiet())));
    lines.add("in all noises");
    results.kinds().forEach(kind -> lines.add(times(kind, results)));
    return lines;
  }

  private String cells(String voice, Condition condition) {
    return results.kinds().stream()
        .map(kind -> cell(results.of(voice, condition, kind)))
        .collect(Collectors.joining());
  }

  private static String cell(Tally tally) {
    return "%7.1f/%4.1f".formatted(PERCENT * tally.right(), percent(tally, Verdict.WRONG));
  }

  private static double percent(Tally tally, Verdict verdict) {
    return tally.count() == 0 ? 0 : PERCENT * tally.of(verdict) / tally.count();
  }

  private static String times(Kind kind, Results some) {
    var tally = some.where(sample -> sample.kind() == kind);
    return "  %-10s last word to answer: p50 %d ms, p95 %d ms; first sound to barge-in: p50 %d ms, p95 %d ms"
        .formatted(
            kind.label(),
            tally.takenAfterMs().p50(),
            tally.takenAfterMs().p95(),
            tally.noticedAfterMs().p50(),
            tally.noticedAfterMs().p95());
  }
}
