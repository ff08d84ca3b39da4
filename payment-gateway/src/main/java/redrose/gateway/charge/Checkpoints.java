package redrose.gateway.charge;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Told of every point between two steps of a payment, so that a test can end the process at each of
 * them: {@code before.commit.confirm_sent}, {@code after.request.capture}.
 */
@FunctionalInterface
public interface Checkpoints {
  /** Goes on at every point. */
  Checkpoints NONE = name -> {};

  /** A point was reached. */
  void passed(String name);

  /** Takes one step, with a point before and one after it. */
  default <T> T around(String step, Supplier<T> action) {
    passed("before." + step);
    var result = action.get();
    passed("after." + step);
    return result;
  }

  /**
   * Ends the process at one point as a crash would: nothing is tidied up.
   *
   * @param point such as {@code after.request.capture}; with {@code #3} behind it, only when it is
   *     passed for the third time
   */
  static Checkpoints haltingAt(String point) {
    var parts = point.split("#", 2);
    int pass = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
    var passed = new AtomicInteger();
    return name -> {
      if (name.equals(parts[0]) && passed.incrementAndGet() == pass) {
        Runtime.getRuntime().halt(137);
      }
    };
  }
}
