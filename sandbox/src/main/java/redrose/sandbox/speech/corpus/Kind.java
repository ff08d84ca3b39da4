package redrose.sandbox.speech.corpus;

import java.util.Locale;

/** A kind of question. */
public enum Kind {
  DIGITS,
  REFERENCE,
  YES_NO,
  MENU,
  MONEY,
  DATE,
  POSTCODE,
  LETTERS;

  /** Whether only silence tells that nothing more comes: "forty pounds", "and fifty". */
  public boolean isOpenEnded() {
    return this == MONEY || this == DATE;
  }

  /** {@code yes/no}. */
  public String label() {
    return name().toLowerCase(Locale.UK).replace('_', '/');
  }
}
