package redrose.gateway.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.gateway.charge.ChargeResult.Declined;
import redrose.gateway.charge.ChargeResult.NotCharged;
import redrose.gateway.charge.ChargeResult.Paid;
import redrose.gateway.charge.ChargeResult.Unknown;
import redrose.gateway.provider.DeclineReason;
import redrose.gateway.provider.ProviderAnswer;
import redrose.requests.Payment;
import redrose.requests.PaymentState;
import redrose.requests.postgres.Handover;

/** A live charge, by answers that a provider may give and the simulator has no way to. */
class ChargeTest {
  private final Bills bills = new Bills();
  private final Charges charges =
      new Charges(bills.tools, new Handover(bills.gateway, Duration.ofMinutes(1)));
  private final Payment payment = bills.begun();

  @AfterEach
  void close() {
    bills.close();
  }

  @Test
  void moneyThatMovedAtOnceIsNotTakenAgain() {
    bills.provider.authorising = new ProviderAnswer.Captured(ProgrammedProvider.AMOUNT_PENCE);
    assertThat(charged()).isEqualTo(new Paid());
    assertThat(bills.stateOf(payment)).isEqualTo(PaymentState.PAID);
    assertThat(bills.provider.asked).doesNotContain("capture", "cancel");
  }

  @Test
  void aProviderThatIsNotDoneYetLeavesItUnknownAndUntouched() {
    bills.provider.authorising = new ProviderAnswer.Processing();
    assertThat(charged()).isEqualTo(new Unknown());
    assertThat(bills.stateOf(payment)).isEqualTo(PaymentState.CONFIRM_SENT);
    assertThat(bills.provider.asked).doesNotContain("cancel");
  }

  @Test
  void aRefusedRequestChargesNothingAndIsGivenUp() {
    bills.provider.authorising = new ProviderAnswer.Refused("as the test wants");
    assertThat(charged()).isEqualTo(new NotCharged());
    assertThat(bills.stateOf(payment)).isEqualTo(PaymentState.CANCELLED);
  }

  @Test
  void aDeclineThatEndsThePaymentTakesNoOtherCard() {
    bills.provider.authorising =
        new ProviderAnswer.Declined(DeclineReason.NEEDS_HOLDER_ONLINE, "requires_action", true);
    assertThat(charged()).isEqualTo(new Declined(DeclineReason.NEEDS_HOLDER_ONLINE, false));
    assertThat(bills.stateOf(payment)).isEqualTo(PaymentState.CANCELLED);
  }

  @Test
  void aHoldThatLapsedBeforeTheCaptureIsExpired() {
    bills.provider.capturing = new ProviderAnswer.Cancelled();
    assertThat(charged()).isEqualTo(new NotCharged());
    assertThat(bills.stateOf(payment)).isEqualTo(PaymentState.EXPIRED);
  }

  @Test
  void aCancelThatFindsTheMoneyMovedSaysPaid() {
    bills.provider.cancelling = new ProviderAnswer.Captured(ProgrammedProvider.AMOUNT_PENCE);
    var charge = charges.begin(payment);
    assertThat(await(charge.leave())).isEqualTo(new Paid());
    assertThat(bills.stateOf(payment)).isEqualTo(PaymentState.PAID);
  }

  @Test
  void aCardIsWipedOnceItIsTaken() {
    var card = Bills.card();
    try (var charge = charges.begin(payment)) {
      charge.take(card);
      var _ = await(charge.leave());
    }
    assertThatThrownBy(() -> card.number().lendToProvider())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> card.securityCode().lendToProvider())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aChargeThatAnotherWorkerHasTakenOverSaysWhatTheStoreSays() {
    var charge = charges.begin(payment);
    charge.take(Bills.card());
    bills.awaitState(payment, PaymentState.PM_READY);
    bills.endLease(payment);
    bills.provider.standing = new ProviderAnswer.AwaitingCard();
    bills.reconciler().round();
    assertThat(await(charge.pay())).isEqualTo(new NotCharged());
    assertThat(bills.provider.asked).doesNotContain("authorise");
    charge.close();
  }

  @Test
  void theLastChargeToEndEmptiesTheHouse() {
    var charge = charges.begin(payment);
    assertThat(charges.drain(Duration.ofMillis(1))).isFalse();
    charge.close();
    assertThat(charges.drain(Duration.ofSeconds(30))).isTrue();
  }

  private ChargeResult charged() {
    try (var charge = charges.begin(payment)) {
      charge.take(Bills.card());
      var result = await(charge.pay());
      var _ = await(charge.leave());
      return result;
    }
  }

  private static ChargeResult await(Future<ChargeResult> result) {
    try {
      return result.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
