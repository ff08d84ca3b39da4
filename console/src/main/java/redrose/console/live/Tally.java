package redrose.console.live;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import redrose.requests.InteractionOutcome;

/**
 * Today's calls that are over, by what became of them. The four kinds add up to all.
 *
 * @param served needed nobody: got what they rang for, paid, or are told when it is settled
 * @param putThrough reached a person
 * @param hungUp left before the end
 * @param failed did not get through with us: not understood, silent, declined, nobody there, our
 *     failure
 */
public record Tally(int ended, int served, int putThrough, int hungUp, int failed) {
  private static final Set<InteractionOutcome> SERVED =
      EnumSet.of(
          InteractionOutcome.COMPLETED,
          InteractionOutcome.PAID,
          InteractionOutcome.PAYMENT_UNSETTLED);

  static Tally of(Collection<InteractionOutcome> outcomes) {
    Map<InteractionOutcome, Integer> counts = new EnumMap<>(InteractionOutcome.class);
    outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
    var served = SERVED.stream().mapToInt(one -> counts.getOrDefault(one, 0)).sum();
    int putThrough = counts.getOrDefault(InteractionOutcome.TRANSFERRED, 0);
    int hungUp = counts.getOrDefault(InteractionOutcome.ABANDONED, 0);
    var ended = outcomes.size();
    return new Tally(ended, served, putThrough, hungUp, ended - served - putThrough - hungUp);
  }

  /** {@code 42 %} of those that ended; a dash where none has. */
  public String share(int part) {
    return ended == 0 ? "–" : Math.round(100.0 * part / ended) + " %";
  }
}
