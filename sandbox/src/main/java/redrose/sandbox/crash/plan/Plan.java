package redrose.sandbox.crash.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** All that happens in a run. The same seed, calls and width make the same plan. */
public final class Plan {
  private Plan() {}

  /**
   * Plans a run.
   *
   * @param calls how many
   * @param width how many of them are under way at a gateway at once, 2 or more
   */
  public static List<Batch> of(long seed, int calls, int width) {
    var failpoints = new ArrayList<>(Failpoint.ALL);
    Collections.shuffle(failpoints, new Random(seed));
    var batches = new ArrayList<Batch>();
    for (int first = 1; first <= calls; first += width) {
      int number = batches.size();
      var draw = new Draw(seed, number);
      var calamity = draw.calamity(failpoints);
      batches.add(
          new Batch(
              number,
              draw.calls(calamity, first, Math.min(width, calls + 1 - first)),
              calamity,
              true));
    }
    return batches;
  }

  /** The one batch that a call is in, with that call alone. */
  public static Optional<Batch> only(long seed, int calls, int width, int call) {
    return of(seed, calls, width).stream()
        .map(batch -> batch.only(call))
        .filter(batch -> !batch.calls().isEmpty())
        .findFirst();
  }
}
