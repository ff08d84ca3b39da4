package redrose.sandbox.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import redrose.sandbox.crash.line.CommitThief;
import redrose.sandbox.crash.line.GatewayPlace;
import redrose.sandbox.crash.line.GatewayProcess;
import redrose.sandbox.crash.plan.Batch;
import redrose.sandbox.crash.plan.Behaviour;
import redrose.sandbox.crash.plan.Calamity.AtFailpoint;
import redrose.sandbox.crash.plan.Calamity.BlackHole;
import redrose.sandbox.crash.plan.Calamity.CommitLost;
import redrose.sandbox.crash.plan.Calamity.DatabaseCut;
import redrose.sandbox.crash.plan.Calamity.DatabaseFrozen;
import redrose.sandbox.crash.plan.Calamity.DatabaseKilled;
import redrose.sandbox.crash.plan.Calamity.Frozen;
import redrose.sandbox.crash.plan.Calamity.Killed;
import redrose.sandbox.crash.plan.CallPlan;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** Makes a batch's calamity happen while its calls are under way. */
record Strike(
    World world, GatewayPlace place, GatewayProcess process, Batch batch, ExecutorService later)
    implements AutoCloseable {
  private static final int POLLS = 240;
  private static final int POLL_MS = 250;
  private static final int MOST_HELD = 8;
  private static final int HELD_POLLS = 80;
  private static final int OTHERS_COME_MS = 1_000;

  /** What has to stand before the first caller is there. */
  void prepare() {
    world.tally().struck(batch.calamity().label());
    switch (batch.calamity()) {
      case CommitLost(var after, var first, var times) ->
          place.proxy().send(new CommitThief(after, first, times));
      case BlackHole(var operation, var kind, var _) ->
          held()
              .forEach(
                  call ->
                      world.stripe().add(Fault.once(operation, kind).amount(call.amountPence())));
      default -> {
        // strikes later, or was told to the process when it was started
      }
    }
  }

  /** Strikes while calls are under way; whoever waits for it has waited for all of it. */
  Void run() throws InterruptedException, IOException {
    switch (batch.calamity()) {
      case Killed(var afterMs) -> {
        pause(afterMs);
        kill();
      }
      case Frozen(var afterMs, var forMs) -> {
        pause(afterMs);
        process.freeze(forMs);
      }
      case DatabaseFrozen(var afterMs, var forMs) -> {
        pause(afterMs);
        world.database().freeze(forMs);
      }
      case DatabaseKilled(var afterMs) -> {
        pause(afterMs);
        world.database().killAndRestart();
      }
      case DatabaseCut(var afterMs, var forMs) -> {
        pause(afterMs);
        place.proxy().cut(forMs);
      }
      case BlackHole hole -> dieInTheBlackHole(hole);
      case AtFailpoint _, CommitLost _ -> {
        // happens by itself
      }
    }
    return null;
  }

  /** Payers whose request Stripe holds: about bills of their own, to the end. */
  private List<CallPlan> held() {
    return batch.calls().stream()
        .filter(call -> call.behaviour() == Behaviour.PAYS && call.hangUpAfter().isEmpty())
        .limit(MOST_HELD)
        .toList();
  }

  private void dieInTheBlackHole(BlackHole hole) throws InterruptedException {
    for (int polls = 0; polls < HELD_POLLS && !isAnyHeld(); polls++) {
      pause(POLL_MS);
    }
    pause(OTHERS_COME_MS);
    kill();
    for (var call : held()) {
      if (hole.late()) {
        var _ = later.submit(() -> releaseOnceSettled(hole, call));
      } else {
        world.stripe().release(call.amountPence());
      }
    }
  }

  private boolean isAnyHeld() {
    return held().stream().anyMatch(call -> world.stripe().heldOf(call.amountPence()) > 0);
  }

  /** Another gateway's reconciler settles it meanwhile. */
  private Void releaseOnceSettled(BlackHole hole, CallPlan call) throws InterruptedException {
    for (int polls = 0; polls < POLLS && !isSettled(call); polls++) {
      pause(POLL_MS);
    }
    int released = world.stripe().release(call.amountPence());
    if (hole.kind() == FaultKind.HOLD_BEFORE && released > 0) {
      world.tally().struck("confirm_after_cancel");
    }
    return null;
  }

  private boolean isSettled(CallPlan call) {
    try {
      return world.books().isSettled(call.reference());
    } catch (SQLException _) {
      return false; // the database is struck too
    }
  }

  private void kill() throws InterruptedException {
    process.kill();
    world.tally().killed("kill -9 from outside");
  }

  private static void pause(int milliseconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(milliseconds);
  }

  @Override
  public void close() {
    if (batch.calamity() instanceof CommitLost(var after, var _, var _)) {
      world.tally().lostCommits(after, place.proxy().send(CommitThief.none()).stolen());
    }
  }
}
