package redrose.sandbox.crash.runs;

import java.util.function.BiPredicate;
import redrose.sandbox.crash.plan.Batch;
import redrose.sandbox.crash.plan.Behaviour;
import redrose.sandbox.crash.plan.Calamity.AtFailpoint;
import redrose.sandbox.crash.plan.CallPlan;
import redrose.sandbox.crash.plan.EventFate;
import redrose.sandbox.crash.plan.LinkWish;
import redrose.sandbox.crash.plan.Plan;
import redrose.sandbox.crash.plan.RefundWish;
import redrose.sandbox.stripe.FaultKind;

/** A call in the plan of some seed to which happens what a test is about. */
record Scene(long seed, int call) {
  static final int CALLS = 172;
  static final int WIDTH = 4;
  private static final int MOST_SEEDS = 10_000;

  /** A caller who leads to a failpoint at which the gateway is killed. */
  static Scene killedAt(String failpoint) {
    return first(
        (batch, call) ->
            call.equals(batch.calls().getFirst())
                && batch.calamity() instanceof AtFailpoint(var point, var _)
                && point.name().equals(failpoint));
  }

  /** A caller who pays, whose one misfortune is a fault at the provider. */
  static Scene struckBy(String operation, FaultKind kind, int times) {
    return first(
        (batch, call) ->
            batch.calamity() instanceof AtFailpoint(var point, var _)
                && point.name().contains("cancel")
                && call.behaviour() == Behaviour.PAYS
                && call.hangUpAfter().isEmpty()
                && call.faults().size() == 1
                && call.faults().getFirst().operation().equals(operation)
                && call.faults().getFirst().kind() == kind
                && call.faults().getFirst().times() == times);
  }

  /** A caller who leads to a failpoint, half of whose money is to go back by double clicks. */
  static Scene givenBackHalf(String failpoint) {
    return first(
        (batch, call) ->
            call.equals(batch.calls().getFirst())
                && batch.calamity() instanceof AtFailpoint(var point, var _)
                && point.name().equals(failpoint)
                && call.behaviour() == Behaviour.PAYS
                && call.refund() == RefundWish.HALF_DOUBLE_CLICKED);
  }

  /** A caller who pays in peace, but for forgeries that tell of it. */
  static Scene forged() {
    return first(
        (batch, call) ->
            batch.calamity() instanceof AtFailpoint(var point, var _)
                && point.name().contains("cancel")
                && call.behaviour() == Behaviour.PAYS
                && call.hangUpAfter().isEmpty()
                && call.faults().isEmpty()
                && call.events() == EventFate.FORGED);
  }

  /** A caller who gets a link, which is paid while somebody rings again to pay by telephone. */
  static Scene paidBothWays() {
    return first(
        (batch, call) ->
            batch.calamity() instanceof AtFailpoint(var point, var _)
                && point.name().contains("refund")
                && call.link() == LinkWish.BOTH
                && call.events() == EventFate.DROPPED
                && call.hangUpAfter().isEmpty()
                && call.faults().isEmpty());
  }

  private static Scene first(BiPredicate<Batch, CallPlan> wanted) {
    for (long seed = 1; seed < MOST_SEEDS; seed++) {
      for (var batch : Plan.of(seed, CALLS, WIDTH)) {
        for (var call : batch.calls()) {
          if (wanted.test(batch, call)) {
            return new Scene(seed, call.number());
          }
        }
      }
    }
    throw new AssertionError("no plan has such a call");
  }
}
