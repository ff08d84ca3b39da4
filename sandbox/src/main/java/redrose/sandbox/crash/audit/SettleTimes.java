package redrose.sandbox.crash.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How long payments took to come to their end once their callers were gone, in seconds. */
public record SettleTimes(List<Double> sortedSeconds) {

  /** 0 for what was settled before the call was over. */
  public static SettleTimes of(Books books, List<Told> told) {
    Map<String, Told> callers =
        told.stream().collect(Collectors.toMap(Told::uniqueId, Function.identity()));
    return new SettleTimes(
        books.payments().stream()
            .filter(payment -> payment.isFinal() && !payment.isLink())
            .filter(payment -> callers.containsKey(payment.uniqueId()))
            .map(payment -> seconds(callers.get(payment.uniqueId()), payment))
            .sorted()
            .toList());
  }

  private static double seconds(Told caller, PaymentRow payment) {
    return Math.max(
        0, Duration.between(caller.endedAt(), payment.lastMovedAt()).toMillis() / 1_000.0);
  }

  /** The time within which so many per cent were settled; 0 where there were none. */
  public double percentile(int percent) {
    if (sortedSeconds.isEmpty()) {
      return 0;
    }
    int rank = (int) Math.ceil(percent / 100.0 * sortedSeconds.size());
    return sortedSeconds.get(Math.max(0, rank - 1));
  }
}
