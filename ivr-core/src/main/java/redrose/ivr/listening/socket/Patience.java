package redrose.ivr.listening.socket;

import redrose.call.Entry;
import redrose.call.Keys;

/**
 * How long an answer is waited for.
 *
 * @param silenceMs from the prompt's end to the first word or key, in milliseconds
 * @param speechMs from the first word to the last
 * @param mostKeys as many keys as the longest entry has
 * @param nextKeyMs from one key to the next
 * @param lastKeyMs behind the longest entry's last key; 0 where nothing can follow it
 */
public record Patience(int silenceMs, int speechMs, int mostKeys, int nextKeyMs, int lastKeyMs) {
  /** As long as for one key, and then as long as it takes to read out a reference. */
  public static final Patience USUAL = oneKey(10_000, 20_000);

  public Patience {
    if (silenceMs <= 0 || speechMs <= 0 || nextKeyMs <= 0 || lastKeyMs < 0) {
      throw new IllegalArgumentException("an answer is waited for longer than 0 ms");
    }
    if (mostKeys < 1 || mostKeys > Keys.CAPACITY) {
      throw new IllegalArgumentException("an entry has 1 to %d keys".formatted(Keys.CAPACITY));
    }
  }

  /** An answer that is one word or one key. */
  static Patience oneKey(int silenceMs, int speechMs) {
    return new Patience(silenceMs, speechMs, 1, silenceMs, 0);
  }

  /** An answer that may also be such an entry. */
  static Patience with(Entry entry, int speechMs) {
    var timers = entry.timers();
    return entry.maxDigits() == 1
        ? oneKey(timers.firstKeyMs(), speechMs)
        : new Patience(
            timers.firstKeyMs(),
            speechMs,
            entry.maxDigits(),
            timers.nextKeyMs(),
            timers.lastKeyMs());
  }

  /** How long the next key is waited for behind so many; 0 for not at all. */
  int keyMs(int pressed) {
    return pressed < mostKeys ? nextKeyMs : lastKeyMs;
  }
}
