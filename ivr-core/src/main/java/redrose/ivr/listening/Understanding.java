package redrose.ivr.listening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redrose.call.Grammar;

/** What a recognition means by a question's grammar. */
final class Understanding {
  private Understanding() {}

  /** One hypothesis and what it can mean. */
  private record Meaning<T>(List<T> values, double probability, boolean isClear) {}

  /**
   * The values that can have been meant. A grammar whose values prove themselves believes whichever
   * hypothesis does; any other believes what all hypotheses that mean the same make likeliest.
   */
  static <T> Understood<T> of(Recognition recognition, Grammar<T> grammar) {
    var meanings = recognition.hypotheses().stream().map(each -> meaning(each, grammar)).toList();
    var values = grammar.isProof() ? proved(meanings) : likeliest(meanings);
    return new Understood<>(
        values,
        probability(values, meanings.stream()),
        probability(values, meanings.stream().filter(Meaning::isClear)),
        grammar.isProof());
  }

  private static <T> Meaning<T> meaning(Hypothesis said, Grammar<T> grammar) {
    return new Meaning<>(
        grammar.read(said.words()).values(),
        said.probability(),
        !said.words().contains(Grammar.UNKNOWN_WORD));
  }

  private static <T> List<T> proved(List<Meaning<T>> meanings) {
    return meanings.stream().flatMap(each -> each.values().stream()).distinct().toList();
  }

  private static <T> List<T> likeliest(List<Meaning<T>> meanings) {
    Map<List<T>, Double> together = new LinkedHashMap<>();
    meanings.stream()
        .filter(each -> !each.values().isEmpty())
        .forEach(each -> together.merge(each.values(), each.probability(), Double::sum));
    return together.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(List.of());
  }

  /** Other words for the same support it; words that mean nothing stand against it. */
  private static <T> double probability(List<T> values, Stream<Meaning<T>> meanings) {
    return meanings
        .filter(each -> !each.values().isEmpty() && values.containsAll(each.values()))
        .mapToDouble(Meaning::probability)
        .sum();
  }
}
