package redrose.call;

/**
 * How long to wait for keys. The first key has a timer of its own: a caller looks for the bill
 * first, then keys steadily.
 *
 * @param firstKeyMs from the prompt's end to the first key, in milliseconds
 * @param nextKeyMs from one key to the next; when it runs out the entry is taken as finished
 * @param lastKeyMs after the longest entry's last key: just enough for a habitual # to be swallowed
 */
public record KeyTimers(int firstKeyMs, int nextKeyMs, int lastKeyMs) {
  /** Ten seconds to start, five between keys, one and a half for a closing #. */
  public static final KeyTimers USUAL = new KeyTimers(10_000, 5_000, 1_500);

  public KeyTimers {
    if (firstKeyMs <= 0 || nextKeyMs <= 0 || lastKeyMs <= 0) {
      throw new IllegalArgumentException("key timers are longer than 0 ms");
    }
  }
}
