package redrose.requests.funds;

import java.util.Locale;
import java.util.Optional;
import redrose.requests.funds.ReferenceCheck.Reason;
import redrose.requests.funds.ReferenceCheck.Rejected;
import redrose.requests.funds.ReferenceCheck.Several;
import redrose.requests.funds.ReferenceCheck.Valid;

/**
 * What a fund's bill references look like: one rule for the call, the gateway and the console.
 *
 * @param mask one character for each of the reference's: {@code #} a digit, {@code ?} a letter,
 *     {@code @} the check character, anything else itself. Letters are upper case.
 * @param check how the check character is made; present exactly where the mask has one
 */
public record ReferenceRule(String mask, Optional<CheckCharacter> check) {
  static final char DIGIT = '#';
  static final char LETTER = '?';
  static final char CHECK = '@';

  /** With thirteen keys a card number could be keyed. */
  private static final int MOST_KEYS = 12;

  /** Each may be one of four: more of them, and keys could mean too much. */
  private static final int MOST_LETTERS = 4;

  public ReferenceRule {
    var checkAt = mask.indexOf(CHECK);
    if (mask.isBlank() || (checkAt >= 0 && checkAt != mask.length() - 1)) {
      throw new IllegalArgumentException("a mask has at most one @, at its end: " + mask);
    }
    if (mask.chars().filter(place -> place == LETTER).count() > MOST_LETTERS) {
      throw new IllegalArgumentException(
          "a mask has at most " + MOST_LETTERS + " letters that differ, ?: " + mask);
    }
    if (check.isPresent() != (checkAt >= 0)) {
      throw new IllegalArgumentException("a mask has an @ exactly where it has a check: " + mask);
    }
    check.ifPresent(rule -> requireFit(mask, rule));
  }

  /** A rule without a check character. */
  public static ReferenceRule of(String mask) {
    return new ReferenceRule(mask, Optional.empty());
  }

  /** A rule with one. */
  public static ReferenceRule of(String mask, CheckCharacter check) {
    return new ReferenceRule(mask, Optional.of(check));
  }

  /**
   * How many keys a caller presses: digits and the letters that differ, not those that every
   * reference has.
   */
  public int keyedLength() {
    return (int) mask.chars().filter(place -> isKeyed((char) place)).count();
  }

  /** The most: who keys the letters that every reference has, too, is understood. */
  public int longestKeyedLength() {
    var all =
        (int)
            mask.chars()
                .filter(place -> isKeyed((char) place) || Character.isLetter(place))
                .count();
    return all <= MOST_KEYS ? all : keyedLength();
  }

  /** The fewest: a check character that is a letter can't be keyed, and is left out. */
  public int shortestKeyedLength() {
    return keyedLength() - (check.filter(CheckCharacter::canBeLetter).isPresent() ? 1 : 0);
  }

  /**
   * Checks what was keyed on a telephone (one key a place) or typed in full; spaces and case don't
   * matter.
   */
  public ReferenceCheck check(String entered) {
    var characters = entered.replace(" ", "").toUpperCase(Locale.ROOT);
    if (CardLookalike.matches(characters)) {
      return new Rejected(Reason.LOOKS_LIKE_CARD);
    }
    var isKeyed = characters.chars().allMatch(c -> c >= '0' && c <= '9');
    return isKeyed ? checkKeyed(characters) : checkInFull(characters);
  }

  private ReferenceCheck checkKeyed(String keys) {
    var readings = new KeyedReadings(this);
    var found = readings.of(keys);
    if (found.size() > 1) {
      return new Several(found);
    }
    return found.isEmpty() ? new Rejected(whyNone(keys, readings)) : new Valid(found.getFirst());
  }

  private Reason whyNone(String keys, KeyedReadings readings) {
    if (keys.length() < keyedLength()) {
      return Reason.TOO_SHORT;
    }
    if (keys.length() > keyedLength()) {
      return readings.isKeyedWithLetters(keys) ? Reason.WRONG_CHECK_CHARACTER : Reason.TOO_LONG;
    }
    return readings.fits(keys) ? Reason.WRONG_CHECK_CHARACTER : Reason.WRONG_SHAPE;
  }

  private ReferenceCheck checkInFull(String reference) {
    if (reference.length() != mask.length()) {
      return wrongLength(reference.length() < mask.length());
    }
    for (var i = 0; i < mask.length(); i++) {
      if (!fits(mask.charAt(i), reference.charAt(i))) {
        return new Rejected(Reason.WRONG_SHAPE);
      }
    }
    return hasRightCheck(reference)
        ? new Valid(reference)
        : new Rejected(Reason.WRONG_CHECK_CHARACTER);
  }

  /** Whether a reference of the right shape has the right check character. */
  boolean hasRightCheck(String reference) {
    var last = reference.length() - 1;
    return check
        .map(rule -> rule.of(reference.substring(0, last)) == reference.charAt(last))
        .orElse(true);
  }

  static boolean isKeyed(char place) {
    return place == DIGIT || place == LETTER || place == CHECK || Character.isDigit(place);
  }

  private static boolean fits(char place, char character) {
    return switch (place) {
      case DIGIT -> character >= '0' && character <= '9';
      case LETTER -> character >= 'A' && character <= 'Z';
      case CHECK -> Character.isLetterOrDigit(character);
      default -> character == place;
    };
  }

  private static Rejected wrongLength(boolean isShort) {
    return new Rejected(isShort ? Reason.TOO_SHORT : Reason.TOO_LONG);
  }

  private static void requireFit(String mask, CheckCharacter check) {
    if (check.weights().size() != mask.length() - 1) {
      throw new IllegalArgumentException(
          "mask %s has %d places before its check and %d weights"
              .formatted(mask, mask.length() - 1, check.weights().size()));
    }
    for (var i = 0; i < mask.length() - 1; i++) {
      var place = mask.charAt(i);
      if (place == LETTER) {
        requireValues(mask, check);
      } else if (place != DIGIT
          && !Character.isDigit(place)
          && !check.letterValues().containsKey(place)) {
        throw new IllegalArgumentException("mask " + mask + ": " + place + " has no value");
      }
    }
  }

  private static void requireValues(String mask, CheckCharacter check) {
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      if (!check.letterValues().containsKey(letter)) {
        throw new IllegalArgumentException(
            "mask %s: ? may be any letter, and %s has no value".formatted(mask, letter));
      }
    }
  }
}
