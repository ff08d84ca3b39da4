package redrose.requests;

import java.util.regex.Pattern;

/** Text that somebody wrote, for another person's terminal. */
public final class TerminalText {
  /** Controls, and marks that turn the direction of writing. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

  private TerminalText() {}

  /**
   * A person's name as it is typed. How the words of a name are set apart makes nobody another
   * person: the second one has to be one.
   */
  public static String name(String typed) {
    return BETWEEN_WORDS.matcher(typed).replaceAll(" ").strip();
  }

  /**
   * The text on one line and without what moves a terminal's cursor: nobody may write over what
   * somebody else reads there, a resident over the report beside theirs, or who asks for money to
   * go back over the amount that the second person reads.
   */
  public static String safe(String text) {
    return NOT_SHOWN.matcher(text).replaceAll("\uFFFD");
  }
}
