package redrose.requests.funds;

import java.util.Locale;
import java.util.Optional;
import redrose.requests.funds.ReferenceCheck.Reason;
import redrose.requests.funds.ReferenceCheck.Rejected;
import redrose.requests.funds.ReferenceCheck.Valid;

/**
 * What a fund's bill references look like: one rule for the call, the gateway and the console.
 *
 * @param mask one character for each of the reference's: {@code #} a digit, {@code @} the check
 *     character, anything else itself. Letters are upper case.
 * @param check how the check character is made; present exactly where the mask has one
 */
public record ReferenceRule(String mask, Optional<CheckCharacter> check) {
  private static final char DIGIT = '#';
  private static final char CHECK = '@';

  public ReferenceRule {
    var checkAt = mask.indexOf(CHECK);
    if (mask.isBlank() || (checkAt >= 0 && checkAt != mask.length() - 1)) {
      throw new IllegalArgumentException("a mask has at most one @, at its end: " + mask);
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

  /** The most keys that a caller presses: only digits are keyed. */
  public int keyedLength() {
    return (int) mask.chars().filter(place -> isKeyed((char) place)).count();
  }

  /** The fewest: a check character that is a letter can't be keyed, and is left out. */
  public int shortestKeyedLength() {
    return keyedLength() - (check.filter(CheckCharacter::canBeLetter).isPresent() ? 1 : 0);
  }

  /**
   * Checks what was keyed on a telephone (the digits alone) or typed in full; spaces and case don't
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

  private ReferenceCheck checkKeyed(String digits) {
    if (digits.length() == keyedLength()) {
      return checkInFull(inFull(digits));
    }
    if (digits.length() == shortestKeyedLength()) {
      return checkWithoutLetter(inFull(digits));
    }
    return wrongLength(digits.length() < keyedLength());
  }

  /** All but the check character is there: it holds where that one is a letter. */
  private ReferenceCheck checkWithoutLetter(String start) {
    var last = check.orElseThrow().of(start);
    return Character.isLetter(last) ? checkInFull(start + last) : wrongLength(true);
  }

  /** The digits at their places, and what stands for itself between them. */
  private String inFull(String digits) {
    var full = new StringBuilder(mask.length());
    var next = 0;
    for (var i = 0; i < mask.length(); i++) {
      var place = mask.charAt(i);
      if (!isKeyed(place)) {
        full.append(place);
      } else if (next < digits.length()) {
        full.append(digits.charAt(next++));
      }
    }
    return full.toString();
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

  private boolean hasRightCheck(String reference) {
    var last = reference.length() - 1;
    return check
        .map(rule -> rule.of(reference.substring(0, last)) == reference.charAt(last))
        .orElse(true);
  }

  private static boolean isKeyed(char place) {
    return place == DIGIT || place == CHECK || Character.isDigit(place);
  }

  private static boolean fits(char place, char character) {
    return switch (place) {
      case DIGIT -> character >= '0' && character <= '9';
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
      if (place != DIGIT && !Character.isDigit(place) && !check.letterValues().containsKey(place)) {
        throw new IllegalArgumentException("mask " + mask + ": " + place + " has no value");
      }
    }
  }
}
