package redrose.ivr.listening.socket;

/**
 * How long an answer is waited for.
 *
 * @param silenceMs from the prompt's end to the first word or key, in milliseconds
 * @param speechMs from the first word to the last
 */
public record Patience(int silenceMs, int speechMs) {
  /** As long as for keys, and then as long as it takes to read out a reference. */
  public static final Patience USUAL = new Patience(10_000, 20_000);

  public Patience {
    if (silenceMs <= 0 || speechMs <= 0) {
      throw new IllegalArgumentException("an answer is waited for longer than 0 ms");
    }
  }
}
