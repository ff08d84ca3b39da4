package redrose.requests.postgres;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import redrose.requests.calls.ServiceGroup;
import redrose.requests.calls.ServiceLine;

/**
 * Calls that have a key in common and took about as long.
 *
 * @param within no longer than that
 * @param lengthMs their lengths, added up: whole, and as exact as 2^53
 */
record LengthClass(
    ServiceGroup group,
    String key,
    Duration within,
    long calls,
    long completed,
    long toAdviser,
    long hungUp,
    double lengthMs) {

  /** Adds up all classes of a key, the shortest calls first. */
  static ServiceLine line(List<LengthClass> classes) {
    var calls = sum(classes, LengthClass::calls);
    var lengthMs = classes.stream().mapToDouble(LengthClass::lengthMs).sum();
    return new ServiceLine(
        classes.getFirst().key(),
        calls,
        sum(classes, LengthClass::completed),
        sum(classes, LengthClass::toAdviser),
        sum(classes, LengthClass::hungUp),
        Duration.ofMillis(Math.round(lengthMs / calls)),
        ninetieth(classes, calls));
  }

  private static Duration ninetieth(List<LengthClass> classes, long calls) {
    var soFar = 0L;
    for (var one : classes) {
      soFar += one.calls();
      if (10 * soFar >= 9 * calls) {
        return one.within();
      }
    }
    return Duration.ZERO;
  }

  private static long sum(List<LengthClass> classes, ToLongFunction<LengthClass> of) {
    return classes.stream().mapToLong(of).sum();
  }
}
