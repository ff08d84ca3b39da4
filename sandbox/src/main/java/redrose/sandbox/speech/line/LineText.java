package redrose.sandbox.speech.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import redrose.sandbox.speech.file.Percentiles;

/** Results of calls for people. */
public record LineText(LineResults results) {
  /** A line a voice, a noise and a kind, and what it comes to. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%-26s %9s %7s %9s %7s %7s %12s"
            .formatted("calls", "questions", "right", "by voice", "wrong", "none", "asked once"));
    lines.addAll(by(Ending::voice));
    lines.addAll(by(ending -> ending.condition().label()));
    lines.addAll(by(ending -> ending.kind().label()));
    line("all", _ -> true).ifPresent(lines::add);
    lines.add("where the voice is 20 dB above the noise or more");
    lines.addAll(times(results.inQuiet()));
    lines.add("in all noises");
    lines.addAll(times(results));
    return lines;
  }

  private static List<String> times(LineResults results) {
    return List.of(
        times("  last word to answer, fixed shape", results.takenAfterMs(false)),
        times("  last word to answer, open end", results.takenAfterMs(true)),
        times("  last word to an answer that was misheard", results.misheardAfterMs()),
        times("  first sound to the prompt's silence", results.stoppedAfterMs()));
  }

  private static String times(String what, Percentiles times) {
    return "%s: p50 %d ms, p95 %d ms".formatted(what, times.p50(), times.p95());
  }

  private List<String> by(Function<Ending, String> group) {
    return results.endings().stream()
        .map(group)
        .distinct()
        .sorted()
        .flatMap(name -> line(name, ending -> group.apply(ending).equals(name)).stream())
        .toList();
  }

  private Optional<String> line(String name, Predicate<Ending> some) {
    long all = results.of(some).count();
    return all == 0
        ? Optional.empty()
        : Optional.of(
            "%-26s %9d %6.1f%% %8.1f%% %6.1f%% %6.1f%% %11.1f%%"
                .formatted(
                    name,
                    all,
                    100 * results.share(some, Ending.How.RIGHT),
                    100.0 * results.of(some.and(Ending::isSpoken)).count() / all,
                    100 * results.share(some, Ending.How.WRONG),
                    100 * results.share(some, Ending.How.NONE),
                    100.0 * results.of(some.and(each -> each.timesAsked() == 1)).count() / all));
  }
}
