package redrose.sandbox.crash;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.sandbox.crash.audit.BooksReader.Ended;
import redrose.sandbox.crash.audit.Told;
import redrose.sandbox.crash.audit.Wished;
import redrose.sandbox.crash.plan.CallPlan;
import redrose.sandbox.crash.plan.RefundWish;

/**
 * Gives bills back that were paid: at once where the caller was told so, else once the payment has
 * ended, while other calls are under way.
 */
final class BackOffice {
  private static final Logger log = LoggerFactory.getLogger(BackOffice.class);
  private static final int MOST_POLLS = 30;
  private static final int POLL_MS = 100;
  private static final int ROUND_MS = 500;

  /** A payment that has not ended by then never began. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final World world;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  /** A payment that may yet turn out paid. */
  private record Waiting(Told told, CallPlan call) {}

  BackOffice(World world) {
    this.world = world;
  }

  /** Sees to what a call's plan wishes. */
  void after(Told told, CallPlan call) throws InterruptedException {
    if (call.refund() != RefundWish.NONE) {
      var ended = ended(List.of(told.uniqueId())).get(told.uniqueId());
      if (ended == null) {
        waiting.add(new Waiting(told, call));
      } else if (ended.isPaid()) {
        refund(ended.payment(), told, call);
        seeThrough(ended.payment());
      }
    }
  }

  /** Sees to what has been paid since, until nothing is waited for and nothing can come. */
  Void run(AtomicBoolean isOver) throws InterruptedException {
    while (!isOver.get() || !waiting.isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(ROUND_MS);
      if (isOver.get()) {
        world.stripe().settle(); // no batch is left that would
      }
      round();
    }
    return null;
  }

  private void round() throws InterruptedException {
    var now = new ArrayList<Waiting>();
    for (var one = waiting.poll(); one != null; one = waiting.poll()) {
      now.add(one);
    }
    var ended = ended(now.stream().map(one -> one.told().uniqueId()).toList());
    for (var one : now) {
      var how = ended.get(one.told().uniqueId());
      if (how != null && how.isPaid()) {
        refund(how.payment(), one.told(), one.call());
      } else if (how == null && !isHopeless(one)) {
        waiting.add(one);
      }
    }
  }

  /** The desk died before it began anything. */
  private static boolean isHopeless(Waiting one) {
    return one.told().endedAt().isBefore(Instant.now().minus(PATIENCE));
  }

  private void refund(UUID payment, Told told, CallPlan call) throws InterruptedException {
    boolean isApproved = world.clerks().refund(payment, call.refund());
    var pence = call.refund().of(call.amountPence());
    world.tally().refunded(new Wished(told.uniqueId(), pence, isApproved));
  }

  /** The refund is under way for a moment, so that it is struck by what strikes here. */
  private void seeThrough(UUID payment) throws InterruptedException {
    for (int polls = 0; polls < MOST_POLLS && !isRefunded(payment); polls++) {
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
  }

  private boolean isRefunded(UUID payment) {
    try {
      return world.books().unsettledRefunds(payment) == 0;
    } catch (SQLException _) {
      return false; // the database is struck
    }
  }

  private Map<String, Ended> ended(List<String> channels) {
    try {
      return world.books().ended(channels);
    } catch (SQLException e) {
      log.info("How payments ended can't be seen now: {}", e.getMessage());
      return Map.of();
    }
  }
}
