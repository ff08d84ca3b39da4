package redrose.ivr;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.requests.CardFacts;
import redrose.requests.HandoverToken;
import redrose.requests.Payment;
import redrose.requests.PaymentState;
import redrose.requests.Redemption;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.Handover;
import redrose.requests.postgres.Payments;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/**
 * Does at the card desk what the gateway would: redeems the token and moves the payment in the real
 * store, under the gateway's role. No card and no provider.
 */
final class CardDeskDouble implements AutoCloseable {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final List<PaymentState> TO_CAPTURE =
      List.of(
          PaymentState.PI_CREATED,
          PaymentState.PM_READY,
          PaymentState.CONFIRM_SENT,
          PaymentState.AUTHORISED,
          PaymentState.CAPTURE_SENT,
          PaymentState.PAID);

  private final Database database;
  private final Handover handover;
  private final Payments payments;
  private volatile Payment last;

  CardDeskDouble(TestDatabase store) {
    database = Database.open(store.settings(RoleMatrix.GATEWAY), new SimpleMeterRegistry());
    handover = new Handover(database, LEASE, "stripe");
    payments = new Payments(database, LEASE);
  }

  /** Takes the money of a channel's request. */
  String pay(String token, String uniqueId) {
    return until(token, uniqueId, PaymentState.PAID, "paid");
  }

  /** Loses the provider's answer: nobody knows whether the money moved. */
  String loseTheAnswer(String token, String uniqueId) {
    return until(token, uniqueId, PaymentState.CONFIRM_SENT, "unknown");
  }

  /** Gives the payment up before anything was asked of the provider. */
  String giveUp(String token, String uniqueId, String word) {
    last = payments.move(open(token, uniqueId).orElseThrow(), PaymentState.CANCELLED, Map.of());
    return word;
  }

  /** What a reconciler finds out of the last one: the money moved. */
  void settleAsPaid() {
    last = move(last, PaymentState.PAID);
  }

  /** The money did not move. */
  void settleAsCancelled() {
    last = payments.move(last, PaymentState.CANCEL_SENT, Map.of());
    last = payments.move(last, PaymentState.CANCELLED, Map.of());
  }

  /** The last payment that was opened. */
  Payment last() {
    return last;
  }

  private String until(String token, String uniqueId, PaymentState state, String word) {
    var opened = open(token, uniqueId);
    if (opened.isEmpty()) {
      return "busy";
    }
    last = move(opened.get(), state);
    return word;
  }

  private Optional<Payment> open(String token, String uniqueId) {
    if (handover.redeem(HandoverToken.of(token), uniqueId)
        instanceof Redemption.Opened(var payment, _)) {
      last = payment;
      return Optional.of(payment);
    }
    return Optional.empty();
  }

  /** Moves this call's own payment, whatever others pay meanwhile. */
  private Payment move(Payment payment, PaymentState state) {
    var moved = payment;
    var from = TO_CAPTURE.indexOf(payment.state()) + 1;
    for (var next : TO_CAPTURE.subList(from, TO_CAPTURE.indexOf(state) + 1)) {
      moved =
          switch (next) {
            case PI_CREATED -> payments.intentCreated(moved, "pi_" + moved.receipt());
            case PM_READY ->
                payments.cardReady(moved, new CardFacts("visa", "4242", Optional.of("pm_1")));
            case AUTHORISED -> payments.authorised(moved);
            default -> payments.move(moved, next, Map.of());
          };
    }
    return moved;
  }

  @Override
  public void close() {
    database.close();
  }
}
