package redrose.call;

/**
 * The form of an entry: so many digits, # finishes, * clears, * on nothing asks for help.
 *
 * @param minDigits the fewest digits, at least 1
 * @param maxDigits the most digits, at most {@value Keys#CAPACITY}
 * @param tries how often a wrong entry, and apart from that how often silence, is let pass before
 *     giving up
 * @param timers how long to wait for keys
 */
public record Entry(int minDigits, int maxDigits, int tries, KeyTimers timers) {
  public Entry {
    if (minDigits < 1 || maxDigits < minDigits || maxDigits > Keys.CAPACITY || tries < 1) {
      throw new IllegalArgumentException(
          "an entry of %d to %d digits in %d tries can't be asked for"
              .formatted(minDigits, maxDigits, tries));
    }
  }

  /** Between {@code minDigits} and {@code maxDigits} digits, three tries, the usual timers. */
  public static Entry ofDigits(int minDigits, int maxDigits) {
    return new Entry(minDigits, maxDigits, 3, KeyTimers.USUAL);
  }

  /** Just {@code digits} digits. */
  public static Entry ofDigits(int digits) {
    return ofDigits(digits, digits);
  }

  /** The same entry with other timers. */
  public Entry with(KeyTimers otherTimers) {
    return new Entry(minDigits, maxDigits, tries, otherTimers);
  }
}
