package redrose.console.paths;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import redrose.console.pages.Words;
import redrose.requests.calls.CallFlow;

/**
 * What became of the calls that came to a question.
 *
 * @param question its code; empty for calls on which none was asked
 * @param reached calls that it was asked on
 * @param hungUp of those, the ones that hung up there
 * @param adviser those that went to an adviser from there
 * @param notHelped those that ended there for another reason, and not as they should
 * @param unpaidPence what was to be paid on those that hung up, as far as it was keyed or agreed
 */
public record Leaving(
    Optional<String> question,
    long reached,
    long hungUp,
    long adviser,
    long notHelped,
    long unpaidPence) {

  /** A line for each question, the one where most hung up first. */
  static List<Leaving> of(List<CallFlow> flows) {
    return flows.stream().collect(Collectors.groupingBy(CallFlow::from)).entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(Leaving::hungUp)
                .thenComparingLong(Leaving::reached)
                .reversed()
                .thenComparing(Leaving::name))
        .toList();
  }

  /** The question in words. */
  public String name() {
    return question.map(Words::of).orElse("Before any question");
  }

  private static Leaving of(Optional<String> question, List<CallFlow> flows) {
    return new Leaving(
        question,
        flows.stream().mapToLong(CallFlow::calls).sum(),
        ended(flows, Ending.HUNG_UP),
        ended(flows, Ending.ADVISER),
        ended(flows, Ending.NOT_HELPED),
        flows.stream().mapToLong(CallFlow::unpaidPence).sum());
  }

  private static long ended(List<CallFlow> flows, Ending ending) {
    return flows.stream()
        .filter(flow -> flow.to().isEmpty() && Ending.of(flow.outcome()) == ending)
        .mapToLong(CallFlow::calls)
        .sum();
  }
}
