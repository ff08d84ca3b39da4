package redrose.ivr.listening.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** "Double four" is "four four". */
final class Doubling {
  static final Map<String, Integer> WORDS = Map.of("double", 2, "treble", 3, "triple", 3);

  /** How often they are said, where a digit's weight is 10. */
  static final Map<String, Integer> WEIGHTS = Map.of("double", 4, "treble", 1, "triple", 1);

  private Doubling() {}

  /**
   * The words with what was doubled written out. "Double u" is W, or U twice, so that there can be
   * two; a doubling of nothing stays as it is.
   */
  static List<List<String>> writtenOut(List<String> words) {
    List<String> each = new ArrayList<>();
    List<String> withW = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      var times = WORDS.get(words.get(i));
      if (times == null || i + 1 == words.size()) {
        each.add(words.get(i));
        withW.add(words.get(i));
        continue;
      }
      var doubled = words.get(++i);
      each.addAll(Collections.nCopies(times, doubled));
      withW.addAll(
          times == 2 && doubled.equals("u") ? List.of("w") : Collections.nCopies(times, doubled));
    }
    return each.equals(withW) ? List.of(each) : List.of(withW, each);
  }
}
