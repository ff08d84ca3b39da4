package redrose.prompts.words;

import java.util.Locale;

/**
 * The names of digits and letters, spelt so that a synthesiser can't take a letter for a word ("a",
 * "I").
 */
final class EnglishCharacter {
  private static final String[] DIGITS = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };
  private static final String[] LETTERS = {
    "ay",
    "bee",
    "see",
    "dee",
    "ee",
    "eff",
    "gee",
    "aitch",
    "eye",
    "jay",
    "kay",
    "ell",
    "em",
    "en",
    "oh",
    "pee",
    "cue",
    "are",
    "ess",
    "tee",
    "you",
    "vee",
    "double you",
    "ex",
    "why",
    "zed"
  };

  private EnglishCharacter() {}

  /**
   * The name of one digit or letter.
   *
   * @param character 0 to 9, A to Z or a to z
   */
  static String named(char character) {
    if (character >= '0' && character <= '9') {
      return DIGITS[character - '0'];
    }
    return LETTERS[String.valueOf(character).toUpperCase(Locale.ROOT).charAt(0) - 'A'];
  }
}
