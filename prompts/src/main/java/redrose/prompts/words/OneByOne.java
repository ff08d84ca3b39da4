package redrose.prompts.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Digits and letters one after the other, in groups with a pause between. */
final class OneByOne {
  private OneByOne() {}

  /**
   * In groups of so many; what is neither digit nor letter only starts a new group.
   *
   * @param named the name of a digit or letter
   */
  static String of(String characters, int groupSize, IntFunction<String> named) {
    List<String> groups = new ArrayList<>();
    for (var run : characters.split("[^0-9A-Za-z]+", -1)) {
      for (int start = 0; start < run.length(); start += groupSize) {
        groups.add(group(run.substring(start, Math.min(run.length(), start + groupSize)), named));
      }
    }
    return String.join(SpokenForms.PAUSE, groups);
  }

  /** A comma after each: run together, digits were misheard in measurements of 40 references. */
  private static String group(String characters, IntFunction<String> named) {
    return characters.chars().mapToObj(named).collect(Collectors.joining(", "));
  }
}
