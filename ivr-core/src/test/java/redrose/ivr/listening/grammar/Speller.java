package redrose.ivr.listening.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A caller who says characters one by one, each time in other words. */
final class Speller {
  private static final String[][] DIGITS = {
    {"zero", "oh", "nought"},
    {"one"},
    {"two"},
    {"three"},
    {"four"},
    {"five"},
    {"six"},
    {"seven"},
    {"eight"},
    {"nine"}
  };
  private static final String[] SPELLING_WORDS = {
    "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet",
    "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango",
    "uniform", "victor", "whiskey", "xray", "yankee", "zulu"
  };

  private Speller() {}

  static String digits(Random random, int length) {
    var digits = new StringBuilder();
    random.ints(length, 0, 10).forEach(digits::append);
    return digits.toString();
  }

  static String postcode(Random random) {
    var districts = new String[] {"%c%d", "%c%c%d", "%c%c%d%d"};
    var outward =
        switch (random.nextInt(3)) {
          case 0 -> districts[0].formatted(area(random), 1 + random.nextInt(9));
          case 1 -> districts[1].formatted(area(random), area(random), 1 + random.nextInt(9));
          default ->
              districts[2].formatted(
                  area(random), area(random), 1 + random.nextInt(9), random.nextInt(10));
        };
    return outward + " %d%c%c".formatted(random.nextInt(10), unit(random), unit(random));
  }

  static String say(Random random, String characters) {
    List<String> words = new ArrayList<>();
    var plain = characters.replace(" ", "");
    for (int i = 0; i < plain.length(); ) {
      int same = 1;
      while (same < 3 && i + same < plain.length() && plain.charAt(i + same) == plain.charAt(i)) {
        same++;
      }
      int together = 1 + random.nextInt(same);
      if (together > 1) {
        words.add(together == 2 ? "double" : random.nextBoolean() ? "treble" : "triple");
      }
      words.add(name(random, plain.charAt(i), together > 1));
      i += together;
    }
    return String.join(" ", words);
  }

  private static String name(Random random, char character, boolean isDoubled) {
    if (Character.isDigit(character)) {
      var names = DIGITS[character - '0'];
      return names[random.nextInt(names.length)];
    }
    var letter = String.valueOf(Character.toLowerCase(character));
    var spellingWord = SPELLING_WORDS[character - 'A'];
    return switch (random.nextInt(isDoubled ? 2 : 3)) {
      case 0 -> letter;
      case 1 -> spellingWord;
      default -> letter + " for " + spellingWord;
    };
  }

  private static char area(Random random) {
    return oneOf(random, "ABCDEFGHKLMNOPRSTUWY");
  }

  private static char unit(Random random) {
    return oneOf(random, "ABDEFGHJLNPQRSTUWXYZ");
  }

  private static char oneOf(Random random, String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
