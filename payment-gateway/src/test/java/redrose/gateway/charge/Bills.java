package redrose.gateway.charge;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redrose.gateway.card.Card;
import redrose.gateway.card.CardEntryException;
import redrose.gateway.card.CardExpiry;
import redrose.gateway.card.CardNumber;
import redrose.gateway.card.SecurityCode;
import redrose.requests.CardFacts;
import redrose.requests.HandoverToken;
import redrose.requests.Interaction;
import redrose.requests.Payment;
import redrose.requests.PaymentRequest;
import redrose.requests.PaymentState;
import redrose.requests.Redemption.Opened;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.Handover;
import redrose.requests.postgres.InteractionEvents;
import redrose.requests.postgres.PaymentRequests;
import redrose.requests.postgres.Payments;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;
import redrose.requests.postgres.Unsettled;

/** Payments in a real PostgreSQL, each brought as far as a test needs it. */
final class Bills implements AutoCloseable {
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final long LIMIT_NS = 30_000_000_000L;
  private static final String END_LEASE =
      "UPDATE payment SET lease_until = now() - interval '1 second' WHERE id = ?";

  final TestDatabase store = TestDatabase.fresh();
  final Database ivr = store.open(RoleMatrix.IVR);
  final Database gateway = store.open(RoleMatrix.GATEWAY);
  final ProgrammedProvider provider = new ProgrammedProvider();
  final ChargeTools tools =
      new ChargeTools(
          new Payments(gateway, LEASE),
          provider,
          LEASE,
          Checkpoints.NONE,
          new SimpleMeterRegistry());

  /** A payment just begun, of a bill of its own. */
  Payment begun() {
    var call =
        Interaction.call("01772000001", "1000", "1." + UUID.randomUUID(), Instant.now())
            .speaking("en");
    new InteractionEvents(ivr).append(List.of(call), List.of());
    var reference = "bill-" + UUID.randomUUID().toString().substring(0, 8);
    var request =
        PaymentRequest.of(call, "social-care", reference, ProgrammedProvider.AMOUNT_PENCE);
    var token = HandoverToken.random();
    new PaymentRequests(ivr).insert(request, token);
    var redeemed = new Handover(gateway, LEASE, "stripe").redeem(token, request.asteriskUniqueId());
    return ((Opened) redeemed).payment();
  }

  /** A payment whose worker has gone when it was at this state. */
  Payment abandonedAt(PaymentState state) {
    var payment = tools.leased(begun());
    for (var next : pathTo(state)) {
      switch (next) {
        case PI_CREATED -> payment.intentCreated("order-" + payment.now().id());
        case PM_READY -> payment.cardReady(new CardFacts("visa", "4242", Optional.of("card")));
        case AUTHORISED -> payment.authorised();
        default -> payment.move(next);
      }
    }
    endLease(payment.now());
    return payment.now();
  }

  /** As if its worker had not been heard of for long enough. */
  void endLease(Payment payment) {
    try (var superuser = store.superuser();
        var statement = superuser.prepareStatement(END_LEASE)) {
      statement.setObject(1, payment.id());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  PaymentState stateOf(Payment payment) {
    return tools.payments().find(payment.id()).orElseThrow().state();
  }

  /** Waits until a worker has brought it there. */
  void awaitState(Payment payment, PaymentState state) {
    long untilNs = System.nanoTime() + LIMIT_NS;
    while (stateOf(payment) != state) {
      if (System.nanoTime() > untilNs) {
        throw new AssertionError("it is still " + stateOf(payment));
      }
      Thread.onSpinWait();
    }
  }

  Reconciler reconciler() {
    return new Reconciler(
        Map.of("stripe", tools),
        new Unsettled(gateway, LEASE, Set.of("stripe")),
        _ -> {
          throw new AssertionError("no links here");
        });
  }

  static Card card() {
    try {
      var number = CardNumber.read(("42424242" + "42424242").toCharArray());
      return new Card(
          number,
          CardExpiry.read("1239".toCharArray(), YearMonth.of(2026, 1)),
          SecurityCode.read("123".toCharArray(), number.brand()));
    } catch (CardEntryException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<PaymentState> pathTo(PaymentState state) {
    var straight =
        List.of(
            PaymentState.PI_CREATED,
            PaymentState.PM_READY,
            PaymentState.CONFIRM_SENT,
            PaymentState.AUTHORISED,
            PaymentState.CAPTURE_SENT);
    return switch (state) {
      case INTENT -> List.of();
      case CANCEL_SENT -> List.of(PaymentState.PI_CREATED, PaymentState.CANCEL_SENT);
      default -> straight.subList(0, straight.indexOf(state) + 1);
    };
  }

  @Override
  public void close() {
    ivr.close();
    gateway.close();
  }
}
