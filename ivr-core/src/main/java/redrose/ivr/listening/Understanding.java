package redrose.ivr.listening;

import java.util.List;
import redrose.call.Grammar;

/** What a recognition means by a question's grammar. */
final class Understanding {
  private Understanding() {}

  /** One hypothesis and what it can mean. */
  private record Meaning<T>(List<T> values, double probability) {}

  /**
   * The values that can have been meant. A grammar whose values prove themselves believes whichever
   * hypothesis does; any other believes the likeliest hypothesis only.
   */
  static <T> Understood<T> of(Recognition recognition, Grammar<T> grammar) {
    var meanings =
        recognition.hypotheses().stream()
            .map(each -> new Meaning<>(grammar.read(each.words()).values(), each.probability()))
            .toList();
    var values = grammar.isProof() ? proved(meanings) : likeliest(meanings);
    return new Understood<>(values, probability(values, meanings), grammar.isProof());
  }

  private static <T> List<T> proved(List<Meaning<T>> meanings) {
    return meanings.stream().flatMap(each -> each.values().stream()).distinct().toList();
  }

  private static <T> List<T> likeliest(List<Meaning<T>> meanings) {
    return meanings.isEmpty() ? List.of() : meanings.getFirst().values();
  }

  /** Other words for the same support it; words that mean nothing stand against it. */
  private static <T> double probability(List<T> values, List<Meaning<T>> meanings) {
    return meanings.stream()
        .filter(each -> !each.values().isEmpty() && values.containsAll(each.values()))
        .mapToDouble(Meaning::probability)
        .sum();
  }
}
