package redrose.sandbox.crash.plan;

import java.util.List;

/**
 * Calls that are under way at one gateway at once, and what happens to them all.
 *
 * @param number from 0
 * @param isLed whether the first caller does what leads to where the calamity is to strike
 */
public record Batch(int number, List<CallPlan> calls, Calamity calamity, boolean isLed) {

  /** Only one of its calls; the calamity strikes as early as it can. */
  Batch only(int call) {
    var alone = calls.stream().filter(plan -> plan.number() == call).toList();
    var sooner =
        calamity instanceof Calamity.AtFailpoint(var point, var _)
            ? new Calamity.AtFailpoint(point, 1)
            : calamity;
    return new Batch(number, alone, sooner, alone.contains(calls.getFirst()));
  }
}
