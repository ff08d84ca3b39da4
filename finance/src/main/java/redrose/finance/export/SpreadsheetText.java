package redrose.finance.export;

/** Text that a spreadsheet must not take for a formula. */
final class SpreadsheetText {
  private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

  private SpreadsheetText() {}

  /**
   * The text, after an apostrophe where it begins as a formula does. Amounts never go through here,
   * so a negative one stays a number.
   *
   * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
   */
  static String safe(String text) {
    return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
