package redrose.requests.funds;

/** Tells what could be a card number, so that it is refused where a reference belongs. */
public final class CardLookalike {
  // lengths of card numbers that payment schemes use: ISO/IEC 7812-1 allows up to 19
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private CardLookalike() {}

  /** Whether these characters are 13 to 19 digits that pass Luhn (ISO/IEC 7812-1 annex B). */
  public static boolean matches(CharSequence characters) {
    return characters.length() >= SHORTEST
        && characters.length() <= LONGEST
        && characters.chars().allMatch(c -> c >= '0' && c <= '9')
        && luhnSum(characters) % 10 == 0;
  }

  private static int luhnSum(CharSequence digits) {
    var sum = 0;
    for (var fromRight = 0; fromRight < digits.length(); fromRight++) {
      var digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
      var weighted = fromRight % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum;
  }
}
