package redrose.gateway.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.gateway.provider.ProviderAnswer.Authorised;
import redrose.gateway.provider.ProviderAnswer.AwaitingCard;
import redrose.gateway.provider.ProviderAnswer.Cancelled;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.Processing;
import redrose.gateway.provider.ProviderAnswer.Refused;
import redrose.gateway.provider.ProviderAnswer.Standing;
import redrose.gateway.provider.ProviderAnswer.Unknown;
import redrose.requests.LeaseLost;
import redrose.requests.PaymentState;

/** Each state in which a worker can have gone, by each thing that the provider can say of it. */
class ReconcilerTest {
  private final Bills bills = new Bills();

  @AfterEach
  void close() {
    bills.close();
  }

  @ParameterizedTest
  @CsvSource({
    // the caller never said yes
    "PI_CREATED,   awaiting,  CANCELLED, cancel",
    "PM_READY,     awaiting,  CANCELLED, cancel",
    "PM_READY,     held,      CANCELLED, cancel",
    "PM_READY,     moved,     PAID,      -",
    "PM_READY,     over,      CANCELLED, -",
    // the caller said yes
    "CONFIRM_SENT, awaiting,  CANCELLED, cancel",
    "CONFIRM_SENT, held,      PAID,      capture",
    "CONFIRM_SENT, moved,     PAID,      -",
    "CONFIRM_SENT, over,      CANCELLED, -",
    "AUTHORISED,   held,      PAID,      capture",
    "AUTHORISED,   moved,     PAID,      -",
    "AUTHORISED,   over,      EXPIRED,   -",
    "CAPTURE_SENT, held,      PAID,      capture",
    "CAPTURE_SENT, moved,     PAID,      -",
    "CAPTURE_SENT, over,      EXPIRED,   -",
    "CAPTURE_SENT, awaiting,  EXPIRED,   cancel",
    // we had given it up
    "CANCEL_SENT,  awaiting,  CANCELLED, cancel",
    "CANCEL_SENT,  held,      CANCELLED, cancel",
    "CANCEL_SENT,  moved,     PAID,      -",
    "CANCEL_SENT,  over,      CANCELLED, -",
    // nothing can be said yet
    "CONFIRM_SENT, processing, CONFIRM_SENT, -",
    "CAPTURE_SENT, unknown,    CAPTURE_SENT, -",
    "CONFIRM_SENT, refused,    CONFIRM_SENT, -"
  })
  void anAbandonedPaymentIsSettledByWhatTheProviderSays(
      PaymentState left, String says, PaymentState becomes, String asks) {
    bills.provider.standing = standing(says);
    var payment = bills.abandonedAt(left);
    bills.reconciler().round();
    assertThat(bills.stateOf(payment)).isEqualTo(becomes);
    assertThat(bills.provider.asked).first().isEqualTo("find");
    assertThat(bills.provider.asked.subList(1, bills.provider.asked.size()))
        .isEqualTo(asks.equals("-") ? List.of() : List.of(asks));
  }

  @Test
  void aPaymentThatTheProviderWasNeverToldOfIsCancelledWithoutAsking() {
    var payment = bills.abandonedAt(PaymentState.INTENT);
    bills.reconciler().round();
    assertThat(bills.stateOf(payment)).isEqualTo(PaymentState.CANCELLED);
    assertThat(bills.provider.asked).isEmpty();
  }

  @Test
  void whatAnOutageLeftBehindIsSettledInOneGo() {
    var payments = Stream.generate(() -> bills.abandonedAt(PaymentState.PI_CREATED)).limit(45);
    var left = payments.toList();
    bills.provider.standing = new AwaitingCard();
    try (var _ = bills.reconciler().start(Duration.ofHours(1))) {
      left.forEach(payment -> bills.awaitState(payment, PaymentState.CANCELLED));
    }
  }

  @Test
  void aPaymentWithALiveWorkerIsLeftAlone() {
    var payment = bills.begun();
    bills.reconciler().round();
    assertThat(bills.stateOf(payment)).isEqualTo(PaymentState.INTENT);
  }

  @Test
  void aWorkerThatWasGivenUpCanMoveNothingAnyMore() {
    var payment = bills.abandonedAt(PaymentState.CONFIRM_SENT);
    bills.provider.standing = new AwaitingCard();
    bills.reconciler().round();
    var late = bills.tools.leased(payment);
    assertThatThrownBy(late::authorised).isInstanceOf(LeaseLost.class);
    assertThat(bills.stateOf(payment)).isEqualTo(PaymentState.CANCELLED);
  }

  private static Standing standing(String says) {
    return switch (says) {
      case "awaiting" -> new AwaitingCard();
      case "held" -> new Authorised();
      case "moved" -> new Captured(ProgrammedProvider.AMOUNT_PENCE);
      case "over" -> new Cancelled();
      case "processing" -> new Processing();
      case "refused" -> new Refused("as the test wants");
      default -> new Unknown("as the test wants");
    };
  }
}
