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
    var _ = open(token, uniqueId);
    last = payments.move(last, PaymentState.CANCELLED, Map.of());
    return word;
  }

  /** What a reconciler finds out of the last one: the money moved. */
  void settleAsPaid() {
    move(PaymentState.PAID);
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
    var redemption = open(token, uniqueId);
    if (redemption instanceof Redemption.AlreadyOpen) {
      return "busy";
    }
    move(state);
    return word;
  }

  private Redemption open(String token, String uniqueId) {
    var redemption = handover.redeem(HandoverToken.of(token), uniqueId);
    if (redemption instanceof Redemption.Opened(var payment, _)) {
      last = payment;
    }
    return redemption;
  }

  private void move(PaymentState state) {
    var from = TO_CAPTURE.indexOf(last.state()) + 1;
    for (var next : TO_CAPTURE.subList(from, TO_CAPTURE.indexOf(state) + 1)) {
      last =
          switch (next) {
            case PI_CREATED -> payments.intentCreated(last, "pi_" + last.receipt());
            case PM_READY ->
                payments.cardReady(last, new CardFacts("visa", "4242", Optional.of("pm_1")));
            case AUTHORISED -> payments.authorised(last);
            default -> payments.move(last, next, Map.of());
          };
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
