package redrose.sandbox.crash;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.sandbox.crash.audit.Told;
import redrose.sandbox.crash.line.Bills.Ticket;
import redrose.sandbox.crash.line.Caller;
import redrose.sandbox.crash.line.GatewayPlace;
import redrose.sandbox.crash.line.GatewayProcess;
import redrose.sandbox.crash.plan.Batch;
import redrose.sandbox.crash.plan.Behaviour;
import redrose.sandbox.crash.plan.Calamity.AtFailpoint;
import redrose.sandbox.crash.plan.CallPlan;
import redrose.sandbox.crash.plan.LinkWish;

/** Plays batches one after the other at one gateway, while another lane does so at another. */
final class Lane {
  private static final Logger log = LoggerFactory.getLogger(Lane.class);

  /** How long a failpoint may take to be reached once the callers are gone. */
  private static final Duration FALL_LIMIT = Duration.ofSeconds(3);

  private static final int MOST_CALLS_AGAIN = 8;

  /** All at the same instant a process that has just started can't take. */
  private static final int BETWEEN_CALLERS_MS = 20;

  private final World world;
  private final GatewayPlace place;
  private final BackOffice backOffice;
  private final ExecutorService later;

  /**
   * @param later for what goes on after a batch
   */
  Lane(World world, GatewayPlace place, BackOffice backOffice, ExecutorService later) {
    this.world = world;
    this.place = place;
    this.backOffice = backOffice;
    this.later = later;
  }

  /** A call that pays, in peace, at a gateway that is started by a command of its own. */
  void rehearse(List<String> firstCommand) throws IOException, InterruptedException {
    var rehearsal = CallPlan.rehearsal();
    var caller = new Caller(Behaviour.PAYS.keys(), OptionalInt.empty());
    place.rehearse(firstCommand, () -> ring(rehearsal, caller, ticket(rehearsal)));
  }

  /** Plays what another lane leaves. Without any its gateway reconciles what the other begins. */
  void play(Queue<Batch> batches) throws IOException, InterruptedException {
    var batch = batches.poll();
    if (batch == null) {
      place.occupy(Optional.empty(), this::fell);
    }
    for (; batch != null; batch = batches.poll()) {
      play(batch);
    }
  }

  /** Plays one; when it returns all its callers are gone. */
  private void play(Batch batch) throws IOException, InterruptedException {
    long beganNs = System.nanoTime();
    var failpoint =
        batch.calamity() instanceof AtFailpoint(var point, var pass)
            ? Optional.of(point.name() + "#" + pass)
            : Optional.<String>empty();
    var process = place.occupy(failpoint, this::fell);
    batch.calls().forEach(call -> call.faults().forEach(world.stripe()::add));
    batch.calls().forEach(call -> world.events().expect(call.amountPence(), call.events()));
    try (var strike = new Strike(world, place, process, batch, later)) {
      strike.prepare();
      ring(batch.calls(), strike);
    } finally {
      batch.calls().forEach(call -> world.stripe().clearFaults(call.amountPence()));
      world.stripe().settle();
    }
    if (process.failpoint().isPresent()) {
      bringDown(process, batch);
    }
    log.info(
        "batch {}, {} calls, {}: {} ms",
        batch.number(),
        batch.calls().size(),
        batch.calamity(),
        (System.nanoTime() - beganNs) / 1_000_000);
  }

  private void ring(List<CallPlan> calls, Strike strike) throws InterruptedException {
    var all = new ArrayList<Callable<Void>>(List.of(strike::run));
    for (int place = 0; place < calls.size(); place++) {
      var call = calls.get(place);
      int waitMs = place * BETWEEN_CALLERS_MS;
      all.add(
          () -> {
            TimeUnit.MILLISECONDS.sleep(waitMs);
            ring(call);
            return null;
          });
    }
    try (var lines = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : lines.invokeAll(all)) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A call could not be played", e.getCause());
    }
  }

  private void ring(CallPlan call) throws InterruptedException {
    var caller = new Caller(call.behaviour().keys(), call.hangUpAfter());
    var ticket = ticket(call);
    var told = ring(call, caller, ticket);
    world.tally().heard(told, caller.isServed());
    backOffice.after(told, call);
    if (call.link() != LinkWish.NONE) {
      new LinkStory(world, place.port()).play(call, ticket);
    }
  }

  private Ticket ticket(CallPlan call) {
    return world.bills().request(call.number(), call.reference(), call.amountPence());
  }

  private Told ring(CallPlan call, Caller caller, Ticket ticket) {
    caller.call(place.port(), ticket.token(), ticket.uniqueId());
    return new Told(ticket.uniqueId(), call.reference(), caller.outcome(), Instant.now());
  }

  /**
   * Waits until the failpoint strikes, which may be after the callers are gone. Where they never
   * came so far, because something else struck them, the one who leads there calls again.
   */
  private void bringDown(GatewayProcess process, Batch batch) throws InterruptedException {
    int mostAgain = batch.isLed() ? MOST_CALLS_AGAIN : 0;
    for (int again = 1; !process.awaitEnd(FALL_LIMIT); again++) {
      if (again > mostAgain) {
        process.kill();
        world.tally().killed("kill -9 at rest");
        return;
      }
      ring(batch.calls().getFirst().again(again));
    }
    fell(process);
  }

  private void fell(GatewayProcess process) {
    if (process.fellAtFailpoint()) {
      var name = process.failpoint().orElseThrow();
      world.tally().killed(name.substring(0, name.indexOf('#')));
    }
  }
}
