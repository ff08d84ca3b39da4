package redrose.requests;

import java.time.Duration;

/**
 * How many declined cards within a time are enough, against people who try stolen cards out. What
 * was paid does not count. 0 is no limit.
 *
 * @param perCaller declines of one caller's number; callers who withhold it have none
 * @param perBill declines of one bill
 * @param perCard declines of one card, where the provider tells cards apart
 * @param window within which they are counted
 */
public record VelocityLimits(int perCaller, int perBill, int perCard, Duration window) {
  /** No limits. */
  public static final VelocityLimits NONE = new VelocityLimits(0, 0, 0, Duration.ZERO);

  public VelocityLimits {
    if (perCaller < 0 || perBill < 0 || perCard < 0) {
      throw new IllegalArgumentException("a limit is 0 or more");
    }
  }
}
