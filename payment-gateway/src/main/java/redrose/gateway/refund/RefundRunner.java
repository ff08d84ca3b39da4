package redrose.gateway.refund;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.charge.Checkpoints;
import redrose.gateway.provider.RefundProvider;
import redrose.requests.LeaseLost;
import redrose.requests.RefundDue;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.RefundWork;
import redrose.rounds.Rounds;

/**
 * Picks up refunds that are approved, and those whose worker is gone, round by round. Any number of
 * gateways may run one: the store hands a refund to one of them at a time.
 */
public final class RefundRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RefundRunner.class);
  private static final int MOST_AT_ONCE = 20;

  private final RefundWork work;
  private final RefundSteps steps;
  private final MeterRegistry registry;
  private final Rounds rounds = new Rounds("refunds", this::round);

  /**
   * @param providers each by its name
   */
  public RefundRunner(
      RefundWork work,
      Map<String, RefundProvider> providers,
      Checkpoints checkpoints,
      MeterRegistry registry) {
    this.work = work;
    this.steps = new RefundSteps(work, providers, checkpoints);
    this.registry = registry;
  }

  /** Runs a round now, one every so often, and one whenever it is woken. */
  public RefundRunner start(Duration every) {
    rounds.start(every);
    return this;
  }

  /** Has a round run now: something has happened to a refund. */
  public void wake() {
    rounds.wake();
  }

  /**
   * One round: refunds that are due, as many as go at once, each as far as it goes now.
   *
   * @return whether there may be more
   */
  public boolean round() {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var due = work.take(MOST_AT_ONCE);
      due.forEach(one -> workers.execute(() -> carryOut(one)));
      return due.size() == MOST_AT_ONCE;
    } catch (StoreFailure e) {
      LOG.warn("The store is away, so nothing is refunded: {}", e.getMessage());
      return false;
    }
  }

  private void carryOut(RefundDue due) {
    var id = due.refund().id();
    try {
      var state = steps.carryOut(due);
      registry
          .counter("redrose.gateway.refunds", "state", state.name().toLowerCase(Locale.ROOT))
          .increment();
      LOG.info("Refund {} of payment {} is {}", id, due.refund().paymentId(), state);
    } catch (LeaseLost e) {
      LOG.info("{}", e.getMessage());
    } catch (StoreFailure e) {
      LOG.warn("Refund {} is left to another round: {}", id, e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Refund {} is left to another round", id, e);
    }
  }

  /** Lets a round that is under way finish. */
  @Override
  public void close() {
    rounds.close();
  }
}
