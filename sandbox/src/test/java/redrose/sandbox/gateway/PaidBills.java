package redrose.sandbox.gateway;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import redrose.gateway.charge.Charge;
import redrose.gateway.charge.ChargeResult;
import redrose.gateway.charge.ChargeTools;
import redrose.gateway.charge.Charges;
import redrose.gateway.charge.Checkpoints;
import redrose.gateway.charge.OtherMethod;
import redrose.gateway.charge.Reconciler;
import redrose.gateway.refund.RefundRunner;
import redrose.gateway.stripe.StripeRefunds;
import redrose.gateway.stripe.StripeSettings;
import redrose.requests.Payment;
import redrose.requests.Redemption.Opened;
import redrose.requests.Refund;
import redrose.requests.RefundState;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.Handover;
import redrose.requests.postgres.Payments;
import redrose.requests.postgres.RefundWork;
import redrose.requests.postgres.Refunds;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;
import redrose.requests.postgres.Unsettled;

/** Bills paid with the real Stripe SDK at the simulator, for tests of what comes afterwards. */
final class PaidBills implements AutoCloseable {
  static final long AMOUNT_PENCE = AgreedBills.AMOUNT_PENCE;
  private static final Duration LEASE = Duration.ofMinutes(1);

  final Simulator simulator;
  final TestDatabase database;
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final Database gateway;
  final Database console;
  final Database ivr;
  final Payments payments;
  final Refunds refunds;
  final Oracle oracle;
  private final ChargeTools tools;
  private final Charges charges;

  PaidBills() {
    this(new Simulator());
  }

  PaidBills(Simulator simulator) {
    this(simulator, TestDatabase.fresh());
  }

  PaidBills(Simulator simulator, TestDatabase database) {
    this.simulator = simulator;
    this.database = database;
    gateway = database.open(RoleMatrix.GATEWAY);
    console = database.open(RoleMatrix.CONSOLE);
    ivr = database.open(RoleMatrix.IVR);
    payments = new Payments(gateway, LEASE);
    refunds = new Refunds(console);
    oracle = new Oracle(database, simulator);
    tools = new ChargeTools(payments, simulator.provider(), LEASE, Checkpoints.NONE, registry);
    charges = new Charges(tools, new Handover(gateway, LEASE, "stripe"));
  }

  /** A payment just begun, of a bill of its own. */
  Payment begun() {
    var agreed = new AgreedBills(ivr, "01772000001");
    var request = agreed.request("bill-" + UUID.randomUUID().toString().substring(0, 8));
    var token = agreed.token(request);
    return ((Opened) charges.redeem(token, request.asteriskUniqueId())).payment();
  }

  /** A bill of {@value #AMOUNT_PENCE} pence that was paid by card. */
  Payment paid() {
    var begun = begun();
    pay(withACard(begun));
    return payments.find(begun.id()).orElseThrow();
  }

  /** Opens a payment at Stripe, which is given a card. */
  Charge withACard(Payment begun) {
    var charge = charges.begin(begun);
    charge.take(Cards.good());
    return charge;
  }

  /** The caller says yes. */
  static void pay(Charge charge) {
    try (charge) {
      var result = charge.pay().get(60, TimeUnit.SECONDS);
      if (!(result instanceof ChargeResult.Paid)) {
        throw new AssertionError("not paid: " + result);
      }
      charge.leave().get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A round of the reconciler. */
  void reconcile() {
    var unsettled = new Unsettled(gateway, LEASE, Set.of("stripe"));
    OtherMethod noLinks =
        payment -> {
          throw new AssertionError("no links here, but " + payment.id());
        };
    try (var reconciler = new Reconciler(Map.of("stripe", tools), unsettled, noLinks)) {
      reconciler.round();
    }
  }

  /** A refund that one person asked for and another approved. */
  Refund approved(Payment payment, long amountPence) {
    var bill = refunds.bill(payment.receipt()).orElseThrow();
    var asked = refunds.ask(bill, amountPence, "goodwill", "Ada");
    return refunds.decide(asked.id(), true, "Grace").refund();
  }

  RefundState stateOf(Refund refund) {
    return refunds.find(refund.id()).orElseThrow().refund().state();
  }

  /** A runner whose leases are over at once, so that each of its rounds looks at everything. */
  RefundRunner runner(Checkpoints checkpoints) {
    return runner(gateway, checkpoints);
  }

  RefundRunner runner(Database with, Checkpoints checkpoints) {
    return new RefundRunner(
        new RefundWork(with, Duration.ZERO, Set.of("stripe")),
        Map.of("stripe", stripeRefunds()),
        checkpoints,
        registry);
  }

  StripeRefunds stripeRefunds() {
    return new StripeRefunds(settings(), registry);
  }

  StripeSettings settings() {
    return Simulator.settings(simulator.stripe.url(), Simulator.KEY, 5_000);
  }

  /** Pence that went back by this refund, at Stripe; it adds up what went back more than once. */
  long moneyBack(Refund refund) {
    return StreamSupport.stream(simulator.control.ledger().path("refunds").spliterator(), false)
        .filter(
            back ->
                back.path("metadata")
                    .path("redrose_refund")
                    .asText()
                    .equals(refund.id().toString()))
        .mapToLong(back -> back.path("amount").asLong())
        .sum();
  }

  @Override
  public void close() {
    ivr.close();
    console.close();
    gateway.close();
    simulator.close();
  }
}
