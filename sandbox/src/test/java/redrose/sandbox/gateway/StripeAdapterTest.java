package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.gateway.provider.DeclineReason;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.PresentedCard.Token;
import redrose.gateway.provider.ProviderAnswer.Authorised;
import redrose.gateway.provider.ProviderAnswer.AwaitingCard;
import redrose.gateway.provider.ProviderAnswer.Cancelled;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.Declined;
import redrose.gateway.provider.ProviderAnswer.Opened;
import redrose.gateway.provider.ProviderAnswer.Tokenised;
import redrose.gateway.provider.ProviderAnswer.Unknown;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.stripe.StripeCardProvider;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/**
 * What is Stripe's own, beyond the contract of all providers: its codes, its keys, its conflicts.
 */
class StripeAdapterTest {
  private static final long AMOUNT_PENCE = 4_250;

  private final Simulator simulator = new Simulator();
  private final StripeCardProvider provider = simulator.provider();

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "0002, DO_NOT_HONOUR, generic_decline",
    "9995, INSUFFICIENT_FUNDS, insufficient_funds",
    "9987, DO_NOT_HONOUR, lost_card",
    "9979, DO_NOT_HONOUR, stolen_card",
    "0069, EXPIRED, expired_card",
    "0127, WRONG_CVC, incorrect_cvc",
    "0119, TRY_AGAIN, processing_error"
  })
  void aDeclineSaysWhyAndTheNextCardIsTakenOnTheSameIntent(
      String lastFour, DeclineReason reason, String code) {
    var payment = open();
    var declined = provider.authorise(payment, token(payment, lastFour, 1), 1);
    assertThat(declined).isEqualTo(new Declined(reason, code, false));
    assertThat(provider.find(payment)).isEqualTo(new AwaitingCard());
    assertThat(provider.authorise(payment, token(payment, "4242", 2), 2))
        .isEqualTo(new Authorised());
    assertThat(provider.capture(payment, 1)).isEqualTo(new Captured(AMOUNT_PENCE));
    assertThat(simulator.intents()).isOne();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "RESET_BEFORE",
        "RESET_AFTER",
        "ERROR_BEFORE",
        "ERROR_AFTER",
        "CONFLICT",
        "RATE_LIMITED"
      })
  void whateverHappensOnceToEachRequestTheMoneyMovesOnce(FaultKind fault) {
    for (var operation : new String[] {"create", "confirm", "capture"}) {
      simulator.control.add(Fault.once("payment_intents." + operation, fault));
    }
    simulator.control.add(Fault.once("payment_methods.create", fault));

    var payment = open();
    assertThat(provider.authorise(payment, token(payment), 1)).isEqualTo(new Authorised());
    assertThat(provider.capture(payment, 1)).isEqualTo(new Captured(AMOUNT_PENCE));
    assertThat(simulator.intents()).isOne();
    var intent = simulator.intent(payment.providerId());
    assertThat(intent.path("charges").asInt()).isOne();
    assertThat(intent.path("captures").asInt()).isOne();
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_AFTER", "ERROR_BEFORE", "ERROR_AFTER", "CONFLICT"})
  void whateverHappensOnceToACancelItIsDone(FaultKind fault) {
    var payment = open();
    provider.authorise(payment, token(payment), 1);
    simulator.control.add(Fault.once("payment_intents.cancel", fault));
    assertThat(provider.cancel(payment, 1)).isEqualTo(new Cancelled());
    assertThat(simulator.intent(payment.providerId()).path("amount_capturable").asLong()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_BEFORE", "RESET_AFTER", "CONFLICT", "RATE_LIMITED"})
  void anAnswerThatStaysAwayIsUnknownAndNeverADecline(FaultKind fault) {
    var payment = open();
    var token = token(payment);
    simulator.control.add(Fault.always("payment_intents.confirm", fault));
    assertThat(provider.authorise(payment, token, 1)).isInstanceOf(Unknown.class);
    simulator.control.clearFaults();
    assertThat(provider.authorise(payment, token, 1)).isEqualTo(new Authorised());
    assertThat(simulator.intent(payment.providerId()).path("charges").asInt()).isOne();
  }

  /** Stripe would have the same key sent again, for which it has kept the fault. */
  @Test
  void afterAFaultTheIntentIsLookedAtWhateverStripeSaysOfRetrying() {
    var payment = open();
    var token = token(payment);
    var fault = Fault.once("payment_intents.confirm", FaultKind.ERROR_AFTER).shouldRetry(true);
    simulator.control.add(fault);
    assertThat(provider.authorise(payment, token, 1)).isEqualTo(new Authorised());
    var requests = simulator.control.ledger().path("requests");
    assertThat(requests.path("payment_intents.confirm").asInt()).isOne();
    assertThat(requests.path("payment_intents.retrieve").asInt()).isOne();
  }

  @Test
  void aDeclineWhoseAnswerWasAStoredFaultIsFoundOnTheIntent() {
    var payment = open();
    var token = token(payment, "9995", 1);
    simulator.control.add(Fault.once("payment_intents.confirm", FaultKind.ERROR_AFTER));
    assertThat(provider.authorise(payment, token, 1))
        .isEqualTo(new Declined(DeclineReason.INSUFFICIENT_FUNDS, "insufficient_funds", false));
    assertThat(simulator.intent(payment.providerId()).path("charges").asInt()).isOne();
  }

  @Test
  void aKeyThatWasUsedForSomethingElseIsNotTakenForARefusal() {
    var payment = open();
    provider.authorise(payment, token(payment, "4242", 1), 1);
    var other = token(payment, "4242", 2);
    assertThat(provider.authorise(payment, other, 1)).isEqualTo(new Authorised());
  }

  @Test
  void anOpeningIsFoundAgainAmongManyByItsMetadata() {
    for (int i = 0; i < 101; i++) {
      open();
    }
    simulator.control.add(Fault.once("payment_intents.create", FaultKind.ERROR_AFTER));
    var payment = open();
    assertThat(simulator.intents()).isEqualTo(102);
    assertThat(
            simulator
                .intent(payment.providerId())
                .path("metadata")
                .path("redrose_payment")
                .asText())
        .isEqualTo(payment.paymentId().toString());
  }

  /** More of them than are looked through: to say that there is none would open it twice. */
  @Test
  void anOpeningThatIsNotSeenInATruncatedListIsUnknownAndNotOpenedAgain() {
    simulator.control.add(Fault.once("payment_intents.create", FaultKind.ERROR_AFTER));
    simulator.control.add(Fault.always("payment_intents.list", FaultKind.HOLD_BEFORE));
    var order = new PaymentOrder(UUID.randomUUID(), AMOUNT_PENCE, 1, Instant.now());
    var opening =
        CompletableFuture.supplyAsync(
            () -> simulator.patient().open(order), Thread::startVirtualThread);
    simulator.control.awaitHeld(1);
    fill(2_000);
    simulator.control.clearFaults();
    simulator.control.release();

    assertThat(opening.join()).isInstanceOf(Unknown.class);
    assertThat(simulator.intents()).isEqualTo(2_001);
  }

  private void fill(int intents) {
    try (var workers =
        Executors.newFixedThreadPool(8)) { // all at once would starve the tests beside
      for (int i = 0; i < intents; i++) {
        workers.execute(this::open);
      }
    }
  }

  private ProviderPayment open() {
    var order = new PaymentOrder(UUID.randomUUID(), AMOUNT_PENCE, 1, Instant.now());
    return new ProviderPayment(order.paymentId(), ((Opened) provider.open(order)).providerId());
  }

  private Token token(ProviderPayment payment) {
    return token(payment, "4242", 1);
  }

  private Token token(ProviderPayment payment, String lastFour, int number) {
    try (var card = lastFour.equals("4242") ? Cards.good() : Cards.endingWith(lastFour)) {
      return new Token(((Tokenised) provider.tokenise(payment, card, number)).cardToken());
    }
  }
}
