package redrose.call;

/**
 * Why an entry did not hold, by a name that the question's wording knows.
 *
 * @param name lower case words with hyphens: {@code check-digit}
 */
public record Mistake(String name) {
  /** Nothing went wrong: the question is put for the first time, or repeated on request. */
  public static final Mistake NONE = new Mistake("none");

  /** Nothing was pressed. */
  public static final Mistake SILENT = new Mistake("silent");

  /** Fewer keys than the entry needs. */
  public static final Mistake TOO_SHORT = new Mistake("too-short");

  /** More keys than the entry takes. */
  public static final Mistake TOO_LONG = new Mistake("too-long");

  /** A key that the menu does not offer. */
  public static final Mistake NO_SUCH_OPTION = new Mistake("no-such-option");
}
