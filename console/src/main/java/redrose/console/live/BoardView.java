package redrose.console.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redrose.requests.calls.LiveCall;

/**
 * The wallboard at one moment.
 *
 * @param calls on the line now, the longest first
 * @param away whether the store is, so that this is not how it stands
 */
public record BoardView(Instant at, List<LiveCall> calls, Tally today, boolean away) {
  public BoardView {
    calls = List.copyOf(calls);
  }

  /** How long that call has been on the line. */
  public Duration age(LiveCall call) {
    var age = Duration.between(call.call().startedAt(), at);
    return age.isNegative() ? Duration.ZERO : age;
  }

  /** How long the longest has been. */
  public Duration longest() {
    return calls.isEmpty() ? Duration.ZERO : age(calls.getFirst());
  }
}
