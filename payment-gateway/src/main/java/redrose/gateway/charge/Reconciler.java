package redrose.gateway.charge;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.requests.LeaseLost;
import redrose.requests.Payment;
import redrose.requests.PaymentMethod;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Unsettled;
import redrose.rounds.Rounds;

/**
 * Settles payments whose worker has not been heard of for a lease: its call's process died, or the
 * provider's answer did not come. Any number of gateways may run one: the store hands a payment to
 * one of them at a time, with a new epoch that fences the old worker off.
 */
public final class Reconciler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
  private static final int MOST_AT_ONCE = 20;

  private final Map<String, ChargeTools> tools;
  private final Unsettled unsettled;
  private final OtherMethod links;
  private final Rounds rounds = new Rounds("reconciler", this::round);

  /**
   * @param tools for the payments of each provider, by its name
   * @param links settles those that are paid by a link
   */
  public Reconciler(Map<String, ChargeTools> tools, Unsettled unsettled, OtherMethod links) {
    this.tools = tools;
    this.unsettled = unsettled;
    this.links = links;
  }

  /** Runs a round now, one every so often, and one whenever it is woken. */
  public Reconciler start(Duration every) {
    rounds.start(every);
    return this;
  }

  /** Has a round run now: the provider has news of a payment. */
  public void wake() {
    rounds.wake();
  }

  /**
   * One round: takes over what is abandoned, as much as goes at once, and settles what can be
   * settled.
   *
   * @return whether there may be more
   */
  public boolean round() {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var abandoned = unsettled.takeAbandoned(MOST_AT_ONCE);
      abandoned.forEach(payment -> workers.execute(() -> settle(payment)));
      return abandoned.size() == MOST_AT_ONCE;
    } catch (StoreFailure e) {
      LOG.warn("The store is away, so nothing is reconciled: {}", e.getMessage());
      return false;
    }
  }

  private void settle(Payment payment) {
    if (payment.method() == PaymentMethod.LINK) {
      settleLink(payment);
    } else {
      settleCharge(payment);
    }
  }

  private void settleLink(Payment payment) {
    try {
      LOG.info("Link {}: {}", payment.id(), links.settle(payment));
    } catch (LeaseLost e) {
      LOG.info("{}", e.getMessage());
    } catch (StoreFailure e) {
      LOG.warn("Link {} is left to the next round: {}", payment.id(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Link {} is left to the next round", payment.id(), e);
    }
  }

  private void settleCharge(Payment payment) {
    var tools = toolsFor(payment);
    var leased = tools.leased(payment);
    leased.unheard();
    try (var _ = Heartbeat.start(leased, tools.lease())) {
      var result = new Settling(leased, tools.provider(), tools.steps(leased)).settle();
      tools.count("reconciler", result);
      LOG.info("Payment {} was abandoned as {}: {}", payment.id(), payment.state(), result);
    } catch (LeaseLost e) {
      LOG.info("{}", e.getMessage());
    } catch (StoreFailure e) {
      LOG.warn("Payment {} is left to the next round: {}", payment.id(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Payment {} is left to the next round", payment.id(), e);
    }
  }

  /** One that no provider was asked about is given up with anybody's tools. */
  private ChargeTools toolsFor(Payment payment) {
    return tools.getOrDefault(payment.provider(), tools.values().iterator().next());
  }

  /** Lets a round that is under way finish. */
  @Override
  public void close() {
    rounds.close();
  }
}
