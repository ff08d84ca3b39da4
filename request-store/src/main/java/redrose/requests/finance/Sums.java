package redrose.requests.finance;

/**
 * Amounts of one movement or of many, in pence. What left the balance is below zero, but for the
 * fee, which is above zero where the provider kept it.
 *
 * @param netPence gross less fee
 */
public record Sums(long grossPence, long feePence, long netPence) {
  /** Nothing. */
  public static final Sums ZERO = new Sums(0, 0, 0);

  public Sums {
    if (netPence != Math.subtractExact(grossPence, feePence)) {
      throw new IllegalArgumentException(
          "net %d is not gross %d less fee %d".formatted(netPence, grossPence, feePence));
    }
  }

  /** Both together. */
  public Sums plus(Sums other) {
    return new Sums(
        Math.addExact(grossPence, other.grossPence),
        Math.addExact(feePence, other.feePence),
        Math.addExact(netPence, other.netPence));
  }
}
