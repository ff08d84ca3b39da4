package redrose.ivr.wording;

import java.util.Locale;

/**
 * Something about a prompt that is not done yet.
 *
 * @param key the prompt; empty where it is about a whole language
 * @param what in words, with the mend
 */
record Finding(Kind kind, String language, String key, String what) {
  /** What it is. */
  enum Kind {
    STALE_TRANSLATION(true),
    AWAITS_READER(false),
    BAD_RECORDING(true),
    STALE_RECORDING(true),
    LONG_RECORDING(true),
    UNKNOWN_SCRIPT(true),
    NOT_RECORDED(false);

    private final boolean toBeMended;

    Kind(boolean toBeMended) {
      this.toBeMended = toBeMended;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether callers may hear something wrong; otherwise it is only work that is left. */
  boolean isToBeMended() {
    return kind.toBeMended;
  }
}
