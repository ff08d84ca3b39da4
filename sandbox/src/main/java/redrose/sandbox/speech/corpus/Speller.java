package redrose.sandbox.speech.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Says characters one by one as callers do: "oh" or "nought", "double four", "B for bravo", a
 * breath after every few.
 */
final class Speller {
  private static final int DOUBLED_PERCENT = 50;
  private static final int BREATH_PERCENT = 60;
  private static final List<String> NOUGHTS = List.of("zero", "oh", "nought");
  private static final List<String> DIGITS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final List<String> SPELLING_WORDS =
      List.of(
          """
          alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike
          november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu
          """
              .strip()
              .split("\\s+", -1));

  private final Random random;
  private final boolean bySpellingWord;

  /** A caller, who spells letters in one manner throughout. */
  Speller(Random random) {
    this.random = random;
    this.bySpellingWord = random.nextBoolean();
  }

  String say(String characters) {
    List<String> words = new ArrayList<>();
    boolean drawsBreath = random.nextInt(100) < BREATH_PERCENT;
    int sinceBreath = 0;
    for (int at = 0; at < characters.length(); ) {
      int times = times(characters, at);
      var name = name(characters.charAt(at));
      words.add(times == 1 ? name : "double " + name);
      at += times;
      sinceBreath += times;
      if (drawsBreath && sinceBreath >= 3 && at < characters.length()) {
        words.add(words.removeLast() + ",");
        sinceBreath = 0;
      }
    }
    return String.join(" ", words);
  }

  private int times(String characters, int at) {
    boolean isTwice =
        at + 1 < characters.length()
            && characters.charAt(at) == characters.charAt(at + 1)
            && Character.isDigit(characters.charAt(at));
    return isTwice && random.nextInt(100) < DOUBLED_PERCENT ? 2 : 1;
  }

  private String name(char character) {
    if (character == '0') {
      return Choice.among(random, NOUGHTS);
    }
    if (Character.isDigit(character)) {
      return DIGITS.get(character - '0');
    }
    return bySpellingWord ? SPELLING_WORDS.get(character - 'A') : String.valueOf(character);
  }
}
