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

  /** {@code yes/no}. */
  public String label() {
    return name().toLowerCase(Locale.UK).replace('_', '/');
  }
}
