package redrose.requests.funds;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a reference's check character follows from its other characters: each one's value times its
 * weight, added up, modulo {@code modulus}.
 *
 * @param modulus 2 or more, such as 10 or 11
 * @param weights one for each character before the check character, from the left
 * @param letterValues what a letter counts as; a digit counts as itself
 * @param result what is made of the remainder
 * @param written how a result is written where it is not the digit itself, such as 10 as {@code A}
 */
public record CheckCharacter(
    int modulus,
    List<Integer> weights,
    Map<Character, Integer> letterValues,
    Result result,
    Map<Integer, Character> written) {

  /** What is made of the remainder. */
  public enum Result {
    /** The remainder itself, 0 to modulus − 1. */
    REMAINDER,

    /** The modulus less the remainder, 1 to modulus. */
    MODULUS_LESS_REMAINDER
  }

  public CheckCharacter {
    weights = List.copyOf(weights);
    letterValues = Map.copyOf(letterValues);
    written = Map.copyOf(written);
    if (modulus < 2) {
      throw new IllegalArgumentException("modulus " + modulus + " is less than 2");
    }
    for (var value = lowest(result); value < lowest(result) + modulus; value++) {
      if (value > 9 && !written.containsKey(value)) {
        throw new IllegalArgumentException(
            "a check result of " + value + " has no character to write it with");
      }
    }
  }

  /** The check character that belongs to these; each is a digit or has a letter value. */
  char of(String characters) {
    var sum = 0L;
    for (var i = 0; i < characters.length(); i++) {
      sum += (long) weights.get(i) * value(characters.charAt(i));
    }
    var remainder = Math.floorMod(sum, modulus);
    var value = result == Result.REMAINDER ? remainder : modulus - remainder;
    return character(value);
  }

  /** Whether a result can come out as something that a telephone has no key for. */
  boolean canBeLetter() {
    return IntStream.range(lowest(result), lowest(result) + modulus)
        .anyMatch(value -> !Character.isDigit(character(value)));
  }

  private char character(int value) {
    return written.getOrDefault(value, (char) ('0' + value % 10));
  }

  private int value(char character) {
    return Character.isDigit(character) ? character - '0' : letterValues.get(character);
  }

  private static int lowest(Result result) {
    return result == Result.REMAINDER ? 0 : 1;
  }
}
