package redrose.health;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what could be a card number in a text: 13 to 19 digits that pass Luhn (ISO/IEC 7812-1 annex
 * B), together or with single spaces, hyphens or dots between them, alone or within a longer run.
 * It is the last net, not the first: nothing but the card capture may see such digits at all.
 */
public final class CardScrubber {
  /** What stands where a card number was. */
  public static final String MASK = "[card]";

  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  // an id that happens to be all digits is no card number, and masking it would lose a trace
  private static final Pattern RUNS =
      Pattern.compile(
          "(?<id>\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b)"
              + "|[0-9](?:[ .-]?[0-9]){12,}");

  private CardScrubber() {}

  /** The text without card numbers; the same text where there is none. */
  public static String scrub(String text) {
    if (text.length() < SHORTEST) {
      return text;
    }
    return RUNS.matcher(text).replaceAll(CardScrubber::masked);
  }

  private static String masked(java.util.regex.MatchResult run) {
    var keep = run.group("id") != null || !holdsCard(run.group());
    return keep ? Matcher.quoteReplacement(run.group()) : Matcher.quoteReplacement(MASK);
  }

  private static boolean holdsCard(String run) {
    var digits = run.chars().filter(Character::isDigit).map(c -> c - '0').toArray();
    for (var start = 0; start + SHORTEST <= digits.length; start++) {
      for (var length = SHORTEST; length <= LONGEST; length++) {
        if (start + length <= digits.length && passesLuhn(digits, start, start + length)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean passesLuhn(int[] digits, int from, int to) {
    var sum = 0;
    for (var i = to - 1; i >= from; i--) {
      var weighted = (to - 1 - i) % 2 == 0 ? digits[i] : 2 * digits[i];
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
