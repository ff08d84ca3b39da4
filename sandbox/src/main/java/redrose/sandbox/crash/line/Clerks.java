package redrose.sandbox.crash.line;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import redrose.requests.PaidBill;
import redrose.requests.RefundRefused;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.DatabaseSettings;
import redrose.requests.postgres.Refunds;
import redrose.requests.postgres.RoleMatrix;
import redrose.sandbox.crash.plan.RefundWish;

/** Two members of staff who give money back, as the console does and under its role. */
public final class Clerks implements AutoCloseable {
  private static final String ASKS = "clerk";
  private static final String APPROVES = "manager";

  private final Database store;

  public Clerks(DatabaseServer server) {
    store =
        Database.open(
            DatabaseSettings.of(
                server.url(server.port()),
                RoleMatrix.CONSOLE,
                DatabaseServer.password(RoleMatrix.CONSOLE),
                "crash-test"),
            new SimpleMeterRegistry());
  }

  /**
   * Asks for a refund and approves it, each with as many clicks as the wish says. Where the
   * database is away it is left at that.
   *
   * @param payment our id of it
   * @return whether the one who approves was told that it is approved
   */
  public boolean refund(UUID payment, RefundWish wish) throws InterruptedException {
    var refunds = new Refunds(store);
    var asked = new ArrayList<UUID>();
    for (var one : shown(refunds, payment).stream().toList()) {
      asked.addAll(
          click(wish, () -> refunds.ask(one, wish.of(one.amountPence()), "test", ASKS).id()));
    }
    var approved = new ArrayList<UUID>();
    for (var refund : asked) {
      approved.addAll(click(wish, () -> refunds.decide(refund, true, APPROVES).refund().id()));
    }
    return !approved.isEmpty();
  }

  private static Optional<PaidBill> shown(Refunds refunds, UUID payment) {
    try {
      return refunds.bill(payment.toString());
    } catch (StoreFailure _) {
      return Optional.empty();
    }
  }

  /** What came of the clicks that were not refused. */
  private static List<UUID> click(RefundWish wish, Callable<UUID> action)
      throws InterruptedException {
    var done = new ArrayList<UUID>();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var clicks = java.util.Collections.nCopies(wish.clicks(), action);
      for (var click : hands.invokeAll(clicks)) {
        try {
          done.add(click.get());
        } catch (ExecutionException e) {
          passOnUnlessRefused(e.getCause());
        }
      }
    }
    return done;
  }

  private static void passOnUnlessRefused(Throwable e) {
    if (!(e instanceof RefundRefused) && !(e instanceof StoreFailure)) {
      throw new IllegalStateException("A clerk could not click", e);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
