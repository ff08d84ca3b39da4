package redrose.call;

/** The words that every question shares, in the caller's language. */
public interface HouseWords {
  /** After * cleared an entry: "Cleared. Please key it again." */
  Utterance cleared();

  /**
   * After * on an empty entry: "To hear the question again, press 1; more slowly, 8; to go back, 9;
   * for an adviser, 0."
   */
  Utterance entryHelp();
}
