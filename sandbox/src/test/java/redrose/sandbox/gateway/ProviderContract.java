package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.gateway.card.Card;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.DeclineReason;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.PresentedCard;
import redrose.gateway.provider.ProviderAnswer.Authorised;
import redrose.gateway.provider.ProviderAnswer.AwaitingCard;
import redrose.gateway.provider.ProviderAnswer.Cancelled;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.Declined;
import redrose.gateway.provider.ProviderAnswer.NotKept;
import redrose.gateway.provider.ProviderAnswer.Opened;
import redrose.gateway.provider.ProviderAnswer.Processing;
import redrose.gateway.provider.ProviderAnswer.Refused;
import redrose.gateway.provider.ProviderAnswer.Tokenised;
import redrose.gateway.provider.ProviderAnswer.Unknown;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.provider.Readiness.NotReady;
import redrose.gateway.provider.Readiness.Ready;
import redrose.gateway.provider.Readiness.Unreachable;
import redrose.sandbox.gateway.ProviderRig.Step;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** What every implementation of the provider port does, whatever happens on the way. */
abstract class ProviderContract {
  private static final long AMOUNT_PENCE = 4_250;
  private static final String DECLINED = "0002";

  final ProviderRig rig;
  final CardProvider provider;

  ProviderContract(ProviderRig rig) {
    this.rig = rig;
    provider = rig.provider();
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void moneyIsHeldAsATelephoneOrderAndThenTaken() {
    var payment = open();
    assertThat(provider.find(payment)).isEqualTo(new AwaitingCard());
    assertThat(authorise(payment)).isEqualTo(new Authorised());
    assertThat(provider.find(payment)).isEqualTo(new Authorised());
    assertThat(provider.capture(payment, 1)).isEqualTo(new Captured(AMOUNT_PENCE));
    assertThat(provider.find(payment)).isEqualTo(new Captured(AMOUNT_PENCE));

    var intent = rig.intent(payment.providerId());
    assertThat(intent.path("moto").asBoolean()).isTrue();
    assertThat(intent.path("amount_captured").asLong()).isEqualTo(AMOUNT_PENCE);
    assertThat(intent.path("metadata").path("redrose_payment").asText())
        .isEqualTo(payment.paymentId().toString());
    assertThat(intent.path("card").path("last4").asText()).isEqualTo("4242");
  }

  @Test
  void nobodyWaitsForThePoolThatAllTheProcessShares() {
    var over = new CountDownLatch(1);
    for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
      ForkJoinPool.commonPool().execute(() -> awaitQuietly(over));
    }
    try {
      assertThat(provider.open(order(1))).isInstanceOf(Opened.class);
    } finally {
      over.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void afterADeclinedCardAnotherOneIsTaken() {
    var order = order(1);
    var first = open(order);
    var declined = authorise(provider, first, Cards.endingWith(DECLINED), 1);
    assertThat(declined)
        .asInstanceOf(type(Declined.class))
        .matches(no -> no.reason() == DeclineReason.DO_NOT_HONOUR)
        .matches(no -> no.code().matches("[a-z][a-z0-9_]{0,59}"))
        .matches(no -> no.ends() == rig.declineEnds());
    assertThat(provider.find(first))
        .isEqualTo(rig.declineEnds() ? new Cancelled() : new AwaitingCard());

    var second = rig.declineEnds() ? open(next(order)) : first;
    assertThat(authorise(provider, second, Cards.good(), 2)).isEqualTo(new Authorised());
    assertThat(provider.capture(second, 1)).isEqualTo(new Captured(AMOUNT_PENCE));
    assertThat(captured()).isEqualTo(AMOUNT_PENCE);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RESET_BEFORE", "RESET_AFTER", "ERROR_BEFORE", "ERROR_AFTER", "RATE_LIMITED"})
  void whateverHappensOnceToEachRequestTheMoneyMovesOnce(FaultKind fault) {
    for (var step : new Step[] {Step.OPEN, Step.AUTHORISE, Step.CAPTURE}) {
      rig.control().add(Fault.once(rig.operation(step), fault));
    }
    var payment = open();
    assertThat(authorise(payment)).isEqualTo(new Authorised());
    assertThat(provider.capture(payment, 1)).isEqualTo(new Captured(AMOUNT_PENCE));
    assertThat(chargesOf(payment)).isOne();
    assertThat(rig.intent(payment.providerId()).path("captures").asInt()).isOne();
    assertThat(captured()).isEqualTo(AMOUNT_PENCE);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RESET_BEFORE", "RESET_AFTER", "ERROR_BEFORE", "ERROR_AFTER", "RATE_LIMITED"})
  void whateverHappensOnceToACancelItIsDone(FaultKind fault) {
    var payment = open();
    authorise(payment);
    rig.control().add(Fault.once(rig.operation(Step.CANCEL), fault));
    assertThat(provider.cancel(payment, 1)).isEqualTo(new Cancelled());
    assertThat(held(payment)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_AFTER", "ERROR_AFTER"})
  void aDeclineWhoseAnswerIsLostIsStillADecline(FaultKind fault) {
    var payment = open();
    rig.control().add(Fault.once(rig.operation(Step.AUTHORISE), fault));
    assertThat(authorise(provider, payment, Cards.endingWith(DECLINED), 1))
        .isInstanceOf(Declined.class);
    assertThat(held(payment)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_BEFORE", "ERROR_BEFORE"})
  void anAnswerThatStaysAwayIsNeverADecline(FaultKind fault) {
    var payment = open();
    rig.control().add(Fault.always(rig.operation(Step.AUTHORISE), fault));
    assertThat(authorise(payment)).isInstanceOf(Unknown.class);
    rig.control().clearFaults();
    assertThat(provider.cancel(payment, 1)).isEqualTo(new Cancelled());
    assertThat(captured()).isZero();
  }

  @Test
  void anIssuerThatTakesTooLongIsUnknownUntilItHasAnswered() {
    var payment = open();
    rig.control().add(Fault.always(rig.operation(Step.AUTHORISE), FaultKind.HOLD_AFTER));
    rig.control().add(Fault.always(rig.operation(Step.CANCEL), FaultKind.RESET_BEFORE));
    var answer = authorise(rig.impatient(), payment, Cards.good(), 1);
    assertThat(answer).isInstanceOfAny(Unknown.class, Authorised.class);
    rig.control().clearFaults();
    rig.control().release();
    assertThat(provider.find(payment)).isEqualTo(new Authorised());
    assertThat(authorise(payment)).isEqualTo(new Authorised());
    assertThat(chargesOf(payment)).isOne();
  }

  @Test
  void aCardThatArrivesAfterACancelHoldsNothing() {
    var payment = open();
    rig.control().add(Fault.always(rig.operation(Step.AUTHORISE), FaultKind.HOLD_BEFORE));
    assertThat(authorise(rig.impatient(), payment, Cards.good(), 1)).isInstanceOf(Unknown.class);
    assertThat(provider.cancel(payment, 1)).isEqualTo(new Cancelled());
    rig.control().clearFaults();
    rig.control().release();
    assertThat(authorise(payment)).isEqualTo(new Cancelled());
    assertThat(provider.cancel(payment, 2)).isEqualTo(new Cancelled());
    assertThat(held(payment)).isZero();
  }

  @Test
  void aCancelThatComesAfterACaptureFindsTheMoneyMoved() {
    var payment = open();
    authorise(payment);
    provider.capture(payment, 1);
    assertThat(provider.cancel(payment, 1)).isEqualTo(new Captured(AMOUNT_PENCE));
    assertThat(provider.capture(payment, 2)).isEqualTo(new Captured(AMOUNT_PENCE));
    assertThat(authorise(provider, payment, Cards.good(), 2)).isEqualTo(new Captured(AMOUNT_PENCE));
    assertThat(rig.intent(payment.providerId()).path("captures").asInt()).isOne();
  }

  @Test
  void whatIsAskedTwiceIsDoneOnce() {
    var order = order(1);
    var one = open(order);
    var other = open(order);
    assertThat(authorise(one)).isEqualTo(new Authorised());
    assertThat(authorise(one)).isEqualTo(new Authorised());
    assertThat(chargesOf(one)).isOne();
    if (!one.equals(other)) {
      assertThat(provider.find(other)).isEqualTo(new AwaitingCard());
    }
    assertThat(provider.capture(one, 1)).isEqualTo(new Captured(AMOUNT_PENCE));
    assertThat(provider.capture(one, 1)).isEqualTo(new Captured(AMOUNT_PENCE));
    assertThat(captured()).isEqualTo(AMOUNT_PENCE);
  }

  @Test
  void aProviderThatHasNotFinishedSaysSo() {
    var payment = open();
    rig.control().add(Fault.once(rig.operation(Step.AUTHORISE), FaultKind.PROCESSING));
    assertThat(authorise(payment)).isEqualTo(new Processing());
    assertThat(provider.find(payment)).isEqualTo(new Processing());
    rig.control().settle();
    assertThat(provider.find(payment)).isEqualTo(new Authorised());
  }

  @Test
  void aPaymentThatTheProviderDoesNotKnowIsRefused() {
    var unknown = new ProviderPayment(UUID.randomUUID(), "hu20sqlact5260q2nanm0q8u93");
    assertThat(provider.find(unknown)).isInstanceOf(Refused.class);
    assertThat(provider.capture(unknown, 1)).isInstanceOfAny(Refused.class, Unknown.class);
  }

  @Test
  void anAccountThatMayDoAllIsReadyAndNothingIsLeftBehind() {
    assertThat(provider.readiness()).isEqualTo(new Ready());
    assertThat(rig.control().ledger().path("intents")).isEmpty();
  }

  @Test
  void anAccountThatMayNotTakeCardsByTelephoneIsToldWhatToDo() {
    assertThat(rig.notAllowed().readiness())
        .asInstanceOf(type(NotReady.class))
        .extracting(NotReady::mend)
        .asString()
        .contains("ask");
  }

  @Test
  void aKeyThatIsNotKnownIsSaidToBeWrongWithoutBeingShown() {
    assertThat(rig.stranger().readiness())
        .asInstanceOf(type(NotReady.class))
        .extracting(NotReady::mend)
        .asString()
        .contains("key")
        .doesNotContain("stranger");
  }

  @Test
  void aProviderThatDoesNotAnswerIsNotAnAnswer() {
    var payment = open();
    rig.close();
    assertThat(provider.readiness()).isInstanceOf(Unreachable.class);
    assertThat(provider.find(payment)).isInstanceOf(Unknown.class);
    assertThat(provider.open(order(1))).isInstanceOf(Unknown.class);
    assertThat(provider.capture(payment, 1)).isInstanceOf(Unknown.class);
    assertThat(provider.cancel(payment, 1)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_BEFORE", "RESET_AFTER", "ERROR_BEFORE", "ERROR_AFTER"})
  void nothingThatIsLoggedOrAnsweredShowsTheCardOrTheKey(FaultKind fault) {
    try (var log = new EveryLogLine()) {
      rig.control().add(Fault.once(rig.operation(Step.AUTHORISE), fault));
      var first = authorise(provider, open(), Cards.endingWith(DECLINED), 1);
      rig.control().add(Fault.always(rig.operation(Step.AUTHORISE), fault));
      var second = authorise(open());
      var third = authorise(rig.stranger(), open(), Cards.good(), 1);
      assertThat(log.text() + first + second + third)
          .doesNotContain("42424242", "40000000", rig.key(), "of_a_stranger");
    }
  }

  PaymentOrder order(int attempt) {
    return new PaymentOrder(UUID.randomUUID(), AMOUNT_PENCE, attempt, Instant.now());
  }

  private static PaymentOrder next(PaymentOrder order) {
    return new PaymentOrder(
        order.paymentId(), order.amountPence(), order.attempt() + 1, order.since());
  }

  ProviderPayment open() {
    return open(order(1));
  }

  ProviderPayment open(PaymentOrder order) {
    return new ProviderPayment(order.paymentId(), ((Opened) provider.open(order)).providerId());
  }

  Object authorise(ProviderPayment payment) {
    return authorise(provider, payment, Cards.good(), 1);
  }

  /** Hands a card over in the form that the provider takes, and charges it. */
  Object authorise(CardProvider by, ProviderPayment payment, Card card, int attempt) {
    try (card) {
      return switch (by.tokenise(payment, card, attempt)) {
        case Tokenised(var token, var _) ->
            by.authorise(payment, new PresentedCard.Token(token), attempt);
        case NotKept _ -> by.authorise(payment, new PresentedCard.InHand(card), attempt);
        case Declined declined -> declined;
        case Unknown unknown -> unknown;
        case Refused refused -> refused;
      };
    }
  }

  private int chargesOf(ProviderPayment payment) {
    return rig.intent(payment.providerId()).path("charges").asInt();
  }

  private long held(ProviderPayment payment) {
    return rig.intent(payment.providerId()).path("amount_capturable").asLong();
  }

  private long captured() {
    return rig.control().ledger().path("totals").path("captured").asLong();
  }
}
