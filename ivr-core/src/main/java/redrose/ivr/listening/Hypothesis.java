package redrose.ivr.listening;

import java.util.List;

/**
 * One way to understand what was said.
 *
 * @param words in lower case
 * @param probability against the other ways, 0 to 1; the recogniser's own view, which says nothing
 *     of words that it does not know
 */
public record Hypothesis(List<String> words, double probability) {
  public Hypothesis {
    words = List.copyOf(words);
  }
}
