package redrose.requests;

import java.time.Duration;

/**
 * How many declined cards within a time are enough, against people who try stolen cards out. What
 * was paid does not count. 0 is no limit.
 *
 * @param perCaller declines of one caller's number
 * @param ofWithheld by how many more cards of all callers together who withhold their number may be
 *     declined than are charged: nothing tells these callers apart
 * @param perBill declines of one bill
 * @param perCard declines of one card, where the provider tells cards apart
 * @param window within which they are counted
 */
public record VelocityLimits(
    int perCaller, int ofWithheld, int perBill, int perCard, Duration window) {
  /** No limits. */
  public static final VelocityLimits NONE = new VelocityLimits(0, 0, 0, 0, Duration.ZERO);

  public VelocityLimits {
    if (perCaller < 0 || ofWithheld < 0 || perBill < 0 || perCard < 0) {
      throw new IllegalArgumentException("a limit is 0 or more");
    }
  }
}
