package redrose.gateway.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.gateway.card.Card;
import redrose.gateway.charge.ChargeResult.CardForgotten;
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
      new Charges(bills.tools, new Handover(bills.gateway, Duration.ofMinutes(1), "stripe"));
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
  void afterADeclineThatEndsTheIntentTheNextCardGetsOneOfItsOwn() {
    var charge = charges.begin(payment);
    charge.take(Bills.card());
    bills.provider.authorising =
        new ProviderAnswer.Declined(DeclineReason.DO_NOT_HONOUR, "p0010", true);
    assertThat(await(charge.pay())).isEqualTo(new Declined(DeclineReason.DO_NOT_HONOUR, true));
    assertThat(bills.stateOf(payment)).isEqualTo(PaymentState.INTENT);

    bills.provider.authorising = new ProviderAnswer.Authorised();
    charge.take(Bills.card());
    assertThat(await(charge.pay())).isEqualTo(new Paid());
    charge.close();
    assertThat(bills.tools.payments().find(payment.id()).orElseThrow().providerId())
        .contains("order-" + payment.id() + "-2");
    assertThat(bills.provider.asked.stream().filter("open"::equals)).hasSize(2);
  }

  @Test
  void whoStopsAfterADeclineThatEndedTheIntentLeavesNothingToCancel() {
    bills.provider.authorising =
        new ProviderAnswer.Declined(DeclineReason.DO_NOT_HONOUR, "p0010", true);
    assertThat(charged()).isEqualTo(new Declined(DeclineReason.DO_NOT_HONOUR, true));
    assertThat(bills.stateOf(payment)).isEqualTo(PaymentState.CANCELLED);
    assertThat(bills.provider.asked).doesNotContain("cancel");
  }

  @Test
  void aCardThatTheProviderDoesNotKeepGoesToTheChargeItselfAndIsWipedThen() {
    bills.provider.tokenising = new ProviderAnswer.NotKept();
    var card = Bills.card();
    try (var charge = charges.begin(payment)) {
      charge.take(card);
      bills.awaitState(payment, PaymentState.PM_READY);
      assertThat(card.number().lendToProvider()).hasSize(16);
      assertThat(await(charge.pay())).isEqualTo(new Paid());
    }
    assertThat(bills.provider.presented).isEqualTo("InHand[card=Visa ending 4242]");
    assertWiped(card);
  }

  @Test
  void aCardInHandIsWipedWhenItsHolderTakesAnotherOrLeaves() {
    bills.provider.tokenising = new ProviderAnswer.NotKept();
    var first = Bills.card();
    var second = Bills.card();
    var charge = charges.begin(payment);
    charge.take(first);
    charge.forget();
    charge.take(second);
    bills.awaitState(payment, PaymentState.PM_READY);
    var _ = await(charge.leave());
    assertWiped(first);
    assertWiped(second);
    assertThat(bills.provider.asked).doesNotContain("authorise");
  }

  @Test
  void aCardThatWasWipedMeanwhileIsNotChargedAndAnotherCanBeKeyed() {
    bills.provider.tokenising = new ProviderAnswer.NotKept();
    var steps = bills.tools.steps(bills.tools.leased(payment));
    assertThat(steps.open()).isEmpty();
    var card = Bills.card();
    assertThat(steps.tokenise(new HeldCard(card, Duration.ZERO), 1)).isEmpty();
    awaitWiped(card);
    assertThat(steps.pay()).isEqualTo(new CardForgotten());
    assertThat(bills.provider.asked).doesNotContain("authorise");

    assertThat(steps.tokenise(new HeldCard(Bills.card(), Duration.ofMinutes(1)), 2)).isEmpty();
    assertThat(steps.pay()).isEqualTo(new Paid());
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
    assertWiped(card);
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

  private static void assertWiped(Card card) {
    assertThatThrownBy(() -> card.number().lendToProvider())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> card.securityCode().lendToProvider())
        .isInstanceOf(IllegalStateException.class);
  }

  private static void awaitWiped(Card card) {
    long untilNs = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (System.nanoTime() < untilNs) {
      try {
        card.number().lendToProvider();
        Thread.onSpinWait();
      } catch (IllegalStateException _) {
        return;
      }
    }
    throw new AssertionError("it is still there");
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
