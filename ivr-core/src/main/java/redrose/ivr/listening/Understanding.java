package redrose.ivr.listening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import redrose.call.Grammar;
import redrose.call.Heard;

/** What a recognition means by a question's grammar. */
public final class Understanding {
  private Understanding() {}

  /**
   * The values that can have been meant. A grammar whose values prove themselves believes whichever
   * hypothesis does; any other believes the likeliest hypothesis only.
   */
  public static <T> Heard<T> of(Recognition recognition, Grammar<T> grammar) {
    var hypotheses = recognition.hypotheses();
    if (hypotheses.isEmpty()) {
      return Heard.nothing();
    }
    return grammar.isProof()
        ? proved(hypotheses, grammar)
        : grammar.read(hypotheses.getFirst().words());
  }

  private static <T> Heard<T> proved(List<Hypothesis> hypotheses, Grammar<T> grammar) {
    Set<T> values = new LinkedHashSet<>();
    boolean isComplete = false;
    for (var hypothesis : hypotheses) {
      var heard = grammar.read(hypothesis.words());
      isComplete |= values.isEmpty() && heard.isComplete();
      values.addAll(heard.values());
    }
    return new Heard<>(List.copyOf(values), isComplete);
  }
}
