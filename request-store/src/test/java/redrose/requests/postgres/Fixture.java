package redrose.requests.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import redrose.requests.CardFacts;
import redrose.requests.HandoverToken;
import redrose.requests.Interaction;
import redrose.requests.Payment;
import redrose.requests.PaymentRequest;
import redrose.requests.PaymentState;
import redrose.requests.Redemption.Opened;

/** A call and its payment, brought as far as a test needs them. */
final class Fixture implements AutoCloseable {
  static final Duration LEASE = Duration.ofMinutes(1);
  static final CardFacts CARD = new CardFacts("visa", "4242", Optional.of("pm_1"));

  private static final AtomicInteger LAST = new AtomicInteger();

  final TestDatabase database = TestDatabase.fresh();
  final Database ivr = database.open(RoleMatrix.IVR);
  final Database gateway = database.open(RoleMatrix.GATEWAY);
  final Payments payments = new Payments(gateway, LEASE);

  Interaction call() {
    var call =
        Interaction.call("+441772000001", "+441772000000", "1." + LAST.incrementAndGet(), now())
            .speaking("en");
    new InteractionEvents(ivr).append(List.of(call), List.of());
    return call;
  }

  PaymentRequest request(String reference) {
    return PaymentRequest.of(call(), "social-care", reference, 12_345);
  }

  HandoverToken insert(PaymentRequest request) {
    var token = HandoverToken.random();
    new PaymentRequests(ivr).insert(request, token);
    return token;
  }

  /** A payment just begun, of a bill of its own. */
  Payment opened() {
    return opened(Fixture.LEASE);
  }

  Payment opened(Duration lease) {
    var request = request("bill-" + LAST.incrementAndGet());
    var redeemed =
        new Handover(gateway, lease, "stripe").redeem(insert(request), request.asteriskUniqueId());
    return ((Opened) redeemed).payment();
  }

  /** The same, with a card that the provider holds. */
  Payment cardReady() {
    var opened = opened();
    var created = payments.intentCreated(opened, "pi_" + opened.receipt());
    return payments.cardReady(created, CARD);
  }

  /** The same, the charge on its way. */
  Payment confirmSent() {
    return payments.move(cardReady(), PaymentState.CONFIRM_SENT, Map.of());
  }

  /** The same, the money taken. */
  Payment paid() {
    var authorised = payments.authorised(confirmSent());
    var sent = payments.move(authorised, PaymentState.CAPTURE_SENT, Map.of());
    return payments.move(sent, PaymentState.PAID, Map.of());
  }

  private static Instant now() {
    return Instant.now();
  }

  @Override
  public void close() {
    ivr.close();
    gateway.close();
  }
}
