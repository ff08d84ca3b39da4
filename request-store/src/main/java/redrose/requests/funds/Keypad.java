package redrose.requests.funds;

/** Which letters stand on which key of a telephone (ITU-T E.161). */
final class Keypad {
  private static final String[] LETTERS = {
    "", "", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"
  };

  private Keypad() {}

  /**
   * The letters on a key; none on 0 and 1.
   *
   * @param key {@code '0'} to {@code '9'}
   */
  static String lettersOn(char key) {
    return LETTERS[key - '0'];
  }

  /** Whether a character is keyed so: a digit as itself, a letter by the key that it stands on. */
  static boolean isKeyedAs(char character, char key) {
    return character == key || lettersOn(key).indexOf(character) >= 0;
  }
}
