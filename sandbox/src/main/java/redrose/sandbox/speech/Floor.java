package redrose.sandbox.speech;

import java.util.Locale;

/**
 * How well callers have to be understood, and how well they were.
 *
 * @param what of whom, and in what noise
 * @param least the share that is asked for, 0 to 1
 * @param share what came of it
 */
public record Floor(String what, double least, double share) {
  private static final double PERCENT = 100;

  /** Whether it was reached. */
  public boolean isHeld() {
    return share >= least;
  }

  /** {@code digits, en+m8, clean: 99.3 % (93.0 % or more: held)}. */
  @Override
  public String toString() {
    return String.format(
        Locale.UK,
        "%s: %.1f %% (%.1f %% or more: %s)",
        what,
        PERCENT * share,
        PERCENT * least,
        isHeld() ? "held" : "NOT HELD");
  }
}
