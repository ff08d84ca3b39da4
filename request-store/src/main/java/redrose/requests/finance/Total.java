package redrose.requests.finance;

/**
 * How many, and how much.
 *
 * @param count 0 or more
 */
public record Total(long count, Sums sums) {
  /** None. */
  public static final Total NONE = new Total(0, Sums.ZERO);

  /** Both together. */
  public Total plus(Total other) {
    return new Total(count + other.count, sums.plus(other.sums));
  }
}
