package redrose.sandbox.crash.audit;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The log of one thing's moves.
 *
 * @param state in which it is
 * @param version of its last move, as it says itself
 */
record MoveLog(MoveTable table, List<PaymentRow.Move> moves, String state, int version) {

  /** Tells all that is wrong with it, each in a sentence. */
  void check(Consumer<String> wrong) {
    String reached = null;
    int last = -1;
    int epoch = 0;
    for (var move : moves) {
      if (move.version() != last + 1 || !Objects.equals(move.from(), reached)) {
        wrong.accept("the log has a gap before move " + move.version());
      }
      if (!table.has(move.from(), move.to())) {
        wrong.accept("it went from " + move.from() + " to " + move.to());
      }
      if (move.epoch() < epoch) {
        wrong.accept("a worker of epoch " + move.epoch() + " moved it after one of " + epoch);
      }
      last = move.version();
      epoch = move.epoch();
      reached = move.to();
    }
    if (!state.equals(reached) || version != last) {
      wrong.accept(
          "it is %s at version %d, and its log ends with %s at %d"
              .formatted(state, version, reached, last));
    }
  }
}
