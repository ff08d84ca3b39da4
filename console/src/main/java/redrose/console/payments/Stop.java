package redrose.console.payments;

/**
 * A stop on the way of a payment's money, from the call to the council's bank.
 *
 * @param when it was reached, or what it waits for
 * @param where a page that has more of it; empty for none
 */
public record Stop(String name, String when, Reached reached, String where) {
  /** Whether the money got there. */
  public enum Reached {
    /** It did. */
    YES("Reached"),

    /** It may yet. */
    NOT_YET("Not yet"),

    /** It ended here. */
    ENDED("Ended here");

    private final String words;

    Reached(String words) {
      this.words = words;
    }

    /** For who doesn't see the picture. */
    public String words() {
      return words;
    }
  }
}
