package redrose.sandbox.speech.corpus;

import java.util.List;
import java.util.Random;

/** One of several, by chance. */
final class Choice {
  private Choice() {}

  static <T> T among(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  static char among(Random random, String characters) {
    return characters.charAt(random.nextInt(characters.length()));
  }
}
