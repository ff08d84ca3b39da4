package redrose.gateway.charge;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import redrose.gateway.charge.ChargeResult.NotCharged;
import redrose.gateway.charge.ChargeResult.Paid;
import redrose.gateway.charge.ChargeResult.Unknown;
import redrose.requests.HandoverToken;
import redrose.requests.Payment;
import redrose.requests.Redemption;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Handover;

/** Begins payments, and knows how many are under way. */
public final class Charges {
  private static final long DRAIN_STEP_NS = 50_000_000;

  private final ChargeTools tools;
  private final Handover handover;
  private final AtomicInteger active = new AtomicInteger();

  public Charges(ChargeTools tools, Handover handover) {
    this.tools = tools;
    this.handover = handover;
    tools.registry().gauge("redrose.gateway.charges.active", active);
  }

  /**
   * Trades a hand-over token for a payment, which is committed as {@code INTENT}. A token is good
   * once.
   *
   * @param asteriskUniqueId the channel that brings it
   */
  public Redemption redeem(HandoverToken token, String asteriskUniqueId) {
    tools.checkpoints().passed("before.commit.intent");
    var redemption = handover.redeem(token, asteriskUniqueId);
    tools.checkpoints().passed("after.commit.intent");
    return redemption;
  }

  /** Begins to work on a payment, by opening it at the provider. */
  public Charge begin(Payment payment) {
    active.incrementAndGet();
    var leased = tools.leased(payment);
    var heartbeat = Heartbeat.start(leased, tools.lease());
    return new Charge(
        tools.steps(leased),
        () -> lookUp(payment.id()),
        result -> {
          heartbeat.close();
          tools.count("call", result);
          active.decrementAndGet();
        });
  }

  /**
   * Waits until no payment is under way.
   *
   * @return whether that came about within the limit
   */
  public boolean drain(Duration limit) {
    long untilNs = System.nanoTime() + limit.toNanos();
    while (active.get() > 0 && System.nanoTime() < untilNs) {
      LockSupport.parkNanos(DRAIN_STEP_NS);
    }
    return active.get() == 0;
  }

  /** What the store says of a payment that another worker has taken over. */
  private ChargeResult lookUp(UUID paymentId) {
    try {
      return tools
          .payments()
          .find(paymentId)
          .map(Payment::state)
          .map(
              state ->
                  switch (state) {
                    case PAID -> new Paid();
                    case CANCELLED, EXPIRED -> new NotCharged();
                    default -> (ChargeResult) new Unknown();
                  })
          .orElseGet(Unknown::new);
    } catch (StoreFailure _) {
      return new Unknown();
    }
  }
}
