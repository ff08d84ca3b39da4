package redrose.ivr.listening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import redrose.call.Grammar;

/** An answer that is given in groups, with a pause between each and the next, put together. */
final class Pieces {
  /** As many as one piece has. */
  private static final int MOST_HYPOTHESES = 10;

  private List<Hypothesis> together = List.of();

  boolean isEmpty() {
    return together.isEmpty();
  }

  /** All so far, with one more that may not be at its end yet; likeliest first. */
  Recognition with(Recognition piece) {
    if (isEmpty()) {
      return piece;
    }
    return new Recognition(
        together.stream()
            .flatMap(before -> piece.hypotheses().stream().map(now -> joined(before, now)))
            .sorted(Comparator.comparingDouble(Hypothesis::probability).reversed())
            .limit(MOST_HYPOTHESES)
            .toList(),
        piece.isOver());
  }

  /** Takes in one that is at its end. */
  void add(Recognition piece) {
    together = with(piece).hypotheses();
  }

  private static Hypothesis joined(Hypothesis before, Hypothesis now) {
    return new Hypothesis(
        Stream.concat(withoutEdges(before.words()).stream(), withoutEdges(now.words()).stream())
            .toList(),
        before.probability() * now.probability());
  }

  /** What is unknown beside a pause is a breath or the room, and hides nothing. */
  private static List<String> withoutEdges(List<String> words) {
    var inner = new ArrayList<>(words);
    while (!inner.isEmpty() && inner.getLast().equals(Grammar.UNKNOWN_WORD)) {
      inner.removeLast();
    }
    while (!inner.isEmpty() && inner.getFirst().equals(Grammar.UNKNOWN_WORD)) {
      inner.removeFirst();
    }
    return inner;
  }
}
