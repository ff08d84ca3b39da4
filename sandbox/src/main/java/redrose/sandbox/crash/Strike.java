package redrose.sandbox.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import redrose.sandbox.crash.line.CommitThief;
import redrose.sandbox.crash.line.GatewayPlace;
import redrose.sandbox.crash.line.GatewayProcess;
import redrose.sandbox.crash.plan.Batch;
import redrose.sandbox.crash.plan.Calamity.AtFailpoint;
import redrose.sandbox.crash.plan.Calamity.BlackHole;
import redrose.sandbox.crash.plan.Calamity.CommitLost;
import redrose.sandbox.crash.plan.Calamity.DatabaseCut;
import redrose.sandbox.crash.plan.Calamity.DatabaseFrozen;
import redrose.sandbox.crash.plan.Calamity.DatabaseKilled;
import redrose.sandbox.crash.plan.Calamity.Frozen;
import redrose.sandbox.crash.plan.Calamity.Killed;
import redrose.sandbox.stripe.Fault;

/** Makes a batch's calamity happen while its calls are under way. */
record Strike(
    World world, GatewayPlace place, GatewayProcess process, Batch batch, ExecutorService later)
    implements AutoCloseable {
  private static final int POLLS = 600;
  private static final int POLL_MS = 100;

  /** What has to stand before the first caller is there. */
  void prepare() {
    world.tally().struck(batch.calamity().label());
    switch (batch.calamity()) {
      case CommitLost(var after, var first, var times) ->
          place.proxy().send(new CommitThief(after, first, times));
      case BlackHole(var operation, var kind, var _) ->
          world.stripe().add(Fault.once(operation, kind).amount(struckPence()));
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
      case BlackHole(var _, var _, var late) -> dieInTheBlackHole(late);
      case AtFailpoint _, CommitLost _ -> {
        // happens by itself
      }
    }
    return null;
  }

  private void dieInTheBlackHole(boolean late) throws InterruptedException {
    try {
      world.stripe().awaitHeldOf(struckPence());
    } catch (UncheckedIOException _) {
      return; // the request never came
    }
    kill();
    if (late) {
      var _ = later.submit(this::releaseOnceSettled);
    } else {
      world.stripe().release(struckPence());
    }
  }

  /** Another gateway's reconciler settles it meanwhile. */
  private Void releaseOnceSettled() throws InterruptedException {
    for (int polls = 0; polls < POLLS && !isSettled(); polls++) {
      pause(POLL_MS);
    }
    world.stripe().release(struckPence());
    return null;
  }

  private boolean isSettled() {
    try {
      return world.books().isSettled(batch.calls().getFirst().reference());
    } catch (SQLException _) {
      return false; // the database is struck too
    }
  }

  private void kill() throws InterruptedException {
    process.kill();
    world.tally().killed("kill -9 from outside");
  }

  private long struckPence() {
    return batch.calls().getFirst().amountPence();
  }

  private static void pause(int milliseconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(milliseconds);
  }

  @Override
  public void close() {
    if (batch.calamity() instanceof CommitLost) {
      world.tally().lostCommits(place.proxy().send(CommitThief.none()).stolen());
    }
  }
}
