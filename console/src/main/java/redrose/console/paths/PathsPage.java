package redrose.console.paths;

import java.util.List;
import java.util.Locale;
import redrose.console.pages.Words;
import redrose.requests.calls.CallFlow;

/**
 * What the page of paths shows.
 *
 * @param flows every way, those that most calls took first
 */
public record PathsPage(PathsQuery query, List<CallFlow> flows) {
  /** The picture. */
  public Sankey sankey() {
    return Sankey.of(flows);
  }

  /** Where callers leave, most first. */
  public List<Leaving> leaving() {
    return Leaving.of(flows);
  }

  /** Calls in all. */
  public long calls() {
    return flows.stream().filter(flow -> flow.to().isEmpty()).mapToLong(CallFlow::calls).sum();
  }

  /** Those that hung up. */
  public long hungUp() {
    return leaving().stream().mapToLong(Leaving::hungUp).sum();
  }

  /** What was to be paid on those, in pence. */
  public long unpaidPence() {
    return leaving().stream().mapToLong(Leaving::unpaidPence).sum();
  }

  /** Where a way leads to. */
  public static String target(CallFlow flow) {
    return flow.to()
        .map(Words::of)
        .orElseGet(() -> "End: " + Ending.of(flow.outcome()).words().toLowerCase(Locale.UK));
  }

  /** The address of the calls that hung up at a question. */
  public String calls(Leaving line) {
    return "/calls?from=%s&to=%s&outcome=ABANDONED&question=%s"
        .formatted(query.from(), query.to(), line.question().orElse(""));
  }
}
