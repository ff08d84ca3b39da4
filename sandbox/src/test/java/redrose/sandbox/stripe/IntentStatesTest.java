package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentUpdateParams;
import com.stripe.service.PaymentIntentService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.sandbox.stripe.Simulated.Card;

class IntentStatesTest {
  private static Simulated simulated;
  private static PaymentIntentService intents;

  @BeforeAll
  static void start() {
    simulated = new Simulated();
    intents = simulated.stripe.v1().paymentIntents();
  }

  @AfterAll
  static void stop() {
    simulated.close();
  }

  private static InvalidRequestException refused(ThrowingCallable request) {
    return thrown(InvalidRequestException.class, request);
  }

  private static void assertUnexpectedState(ThrowingCallable request, String words) {
    InvalidRequestException refusal = refused(request);
    assertThat(refusal.getStatusCode()).isEqualTo(400);
    assertThat(refusal.getCode()).isEqualTo("payment_intent_unexpected_state");
    assertThat(refusal.getMessage()).contains(words);
    assertThat(refusal.getStripeError().getPaymentIntent()).isNotNull();
  }

  @Test
  void confirmingWithoutACardIsRefused() throws StripeException {
    PaymentIntent open = simulated.open(1000);
    assertUnexpectedState(() -> intents.confirm(open.getId()), "missing a payment method");
  }

  @Test
  void confirmingWhatIsCancelledIsRefused() throws StripeException {
    PaymentIntent open = simulated.open(1000);
    var method = simulated.tokenise(Card.good());
    intents.cancel(open.getId());
    assertUnexpectedState(() -> simulated.confirm(open, method), "has a status of canceled");
    assertThat(simulated.ledgerOf(open).path("charges").asInt()).isZero();
  }

  @Test
  void confirmingTwiceIsRefused() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    var method = simulated.tokenise(Card.good());
    assertUnexpectedState(() -> simulated.confirm(authorised, method), "already succeeded");
    PaymentIntent paid = intents.capture(authorised.getId());
    assertUnexpectedState(() -> simulated.confirm(paid, method), "already succeeded");
  }

  @Test
  void cancellingAnAuthorisationLetsTheMoneyGo() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    PaymentIntent cancelled =
        intents.cancel(
            authorised.getId(),
            PaymentIntentCancelParams.builder()
                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                .addExpand("latest_charge")
                .build());
    assertThat(cancelled.getStatus()).isEqualTo("canceled");
    assertThat(cancelled.getCancellationReason()).isEqualTo("abandoned");
    assertThat(cancelled.getCanceledAt()).isNotNull();
    assertThat(cancelled.getAmountCapturable()).isZero();
    assertThat(cancelled.getLatestChargeObject().getRefunded()).isTrue();
    assertThat(simulated.ledgerOf(cancelled).path("amount_refunded").asLong()).isZero();
    assertUnexpectedState(() -> intents.capture(cancelled.getId()), "has a status of canceled");
  }

  @Test
  void cancellingWhatIsPaidOrCancelledIsRefused() throws StripeException {
    PaymentIntent paid = simulated.captured(1000);
    assertUnexpectedState(() -> intents.cancel(paid.getId()), "has a status of succeeded");
    PaymentIntent open = simulated.open(1000);
    intents.cancel(open.getId());
    assertUnexpectedState(() -> intents.cancel(open.getId()), "has a status of canceled");
  }

  @Test
  void capturingTwiceTakesTheMoneyOnce() throws StripeException {
    PaymentIntent paid = simulated.captured(1000);
    assertUnexpectedState(() -> intents.capture(paid.getId()), "already been captured");
    assertThat(simulated.ledgerOf(paid).path("captures").asInt()).isOne();
  }

  @Test
  void capturingWhatIsNotAuthorisedIsRefused() throws StripeException {
    PaymentIntent open = simulated.open(1000);
    assertUnexpectedState(
        () -> intents.capture(open.getId()), "has a status of requires_payment_method");
  }

  @Test
  void capturingPartLetsTheRestGo() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    PaymentIntent paid =
        intents.capture(
            authorised.getId(),
            PaymentIntentCaptureParams.builder()
                .setAmountToCapture(600L)
                .addExpand("latest_charge")
                .build());
    assertThat(paid.getAmountReceived()).isEqualTo(600);
    assertThat(paid.getAmount()).isEqualTo(1000);
    assertThat(paid.getLatestChargeObject().getAmountCaptured()).isEqualTo(600);
    assertThat(paid.getLatestChargeObject().getAmountRefunded()).isEqualTo(400);
    assertThat(simulated.ledgerOf(paid).path("amount_refunded").asLong()).isZero();
  }

  @Test
  void capturingMoreThanIsAuthorisedIsRefused() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    var tooMuch = PaymentIntentCaptureParams.builder().setAmountToCapture(1001L).build();
    assertThat(refused(() -> intents.capture(authorised.getId(), tooMuch)).getCode())
        .isEqualTo("amount_too_large");
    var nothing = PaymentIntentCaptureParams.builder().setAmountToCapture(0L).build();
    assertThat(refused(() -> intents.capture(authorised.getId(), nothing)).getCode())
        .isEqualTo("parameter_invalid_integer");
    assertThat(intents.retrieve(authorised.getId()).getStatus()).isEqualTo("requires_capture");
  }

  @Test
  void automaticCaptureTakesTheMoneyAtOnce() throws StripeException {
    PaymentIntent open =
        intents.create(
            PaymentIntentCreateParams.builder()
                .setAmount(1000L)
                .setCurrency("gbp")
                .addPaymentMethodType("card")
                .build());
    PaymentIntent paid = simulated.confirm(open, simulated.tokenise(Card.good()));
    assertThat(paid.getStatus()).isEqualTo("succeeded");
    assertThat(paid.getAmountReceived()).isEqualTo(1000);
  }

  @Test
  void aCardGivenAheadAwaitsConfirmation() throws StripeException {
    String method = simulated.tokenise(Card.good()).getId();
    PaymentIntent ready = intents.create(Simulated.opening(1000).setPaymentMethod(method).build());
    assertThat(ready.getStatus()).isEqualTo("requires_confirmation");
    assertThat(intents.confirm(ready.getId()).getStatus()).isEqualTo("requires_capture");
  }

  @Test
  void creatingAndConfirmingCanBeOneRequest() throws StripeException {
    String method = simulated.tokenise(Card.good()).getId();
    PaymentIntent authorised =
        intents.create(Simulated.opening(1000).setPaymentMethod(method).setConfirm(true).build());
    assertThat(authorised.getStatus()).isEqualTo("requires_capture");
  }

  @Test
  void aTelephonePaymentIsExemptFromAuthentication() throws StripeException {
    var method = simulated.tokenise(Card.of("400000250000", "3155"));
    assertThat(simulated.confirm(simulated.open(1000), method).getStatus())
        .isEqualTo("requires_capture");
  }

  @Test
  void withoutMotoTheSameCardAsksForAuthentication() throws StripeException {
    var method = simulated.tokenise(Card.of("400000250000", "3155"));
    PaymentIntent open = simulated.open(1000);
    PaymentIntent waiting =
        intents.confirm(
            open.getId(),
            PaymentIntentConfirmParams.builder().setPaymentMethod(method.getId()).build());
    assertThat(waiting.getStatus()).isEqualTo("requires_action");
    assertThat(waiting.getNextAction().getType()).isEqualTo("use_stripe_sdk");
    assertThat(intents.cancel(open.getId()).getStatus()).isEqualTo("canceled");
  }

  @Test
  void withoutMotoAuthenticationCanBeMadeAnError() throws StripeException {
    var method = simulated.tokenise(Card.of("400000250000", "3155"));
    PaymentIntent open = simulated.open(1000);
    var asked =
        PaymentIntentConfirmParams.builder()
            .setPaymentMethod(method.getId())
            .setErrorOnRequiresAction(true)
            .build();
    var refusal = thrown(CardException.class, () -> intents.confirm(open.getId(), asked));
    assertThat(refusal.getCode()).isEqualTo("authentication_required");
  }

  @Test
  void anAccountWithoutMotoDoesNotKnowTheParameter() throws StripeException {
    try (var shop = new Simulated(Simulated.options().motoEnabled(false))) {
      PaymentIntent open = shop.open(1000);
      var method = shop.tokenise(Card.good());
      InvalidRequestException refusal = refused(() -> shop.confirm(open, method));
      assertThat(refusal.getCode()).isEqualTo("parameter_unknown");
      assertThat(refusal.getParam()).isEqualTo("payment_method_options[card][moto]");
      assertThat(shop.stripe.v1().paymentIntents().retrieve(open.getId()).getStatus())
          .isEqualTo("requires_payment_method");
    }
  }

  @Test
  void anIntentCanBeChangedUntilItIsCharged() throws StripeException {
    PaymentIntent open = simulated.open(1000);
    var dearer = PaymentIntentUpdateParams.builder().setAmount(2000L).build();
    assertThat(intents.update(open.getId(), dearer).getAmount()).isEqualTo(2000);
    PaymentIntent authorised = simulated.authorised(1000);
    assertUnexpectedState(
        () -> intents.update(authorised.getId(), dearer), "amount could not be updated");
    var other = PaymentIntentUpdateParams.builder().setPaymentMethod("pm_none").build();
    assertUnexpectedState(
        () -> intents.update(authorised.getId(), other), "payment_method could not be updated");
  }

  @Test
  void metadataIsMergedAndAnEmptyValueRemovesItsKey() throws StripeException {
    PaymentIntent open = simulated.open(1000);
    var change =
        PaymentIntentUpdateParams.builder()
            .putMetadata("payment", "")
            .putMetadata("fund", "SC")
            .build();
    assertThat(intents.update(open.getId(), change).getMetadata())
        .containsOnlyKeys("fund")
        .containsEntry("fund", "SC");
  }

  @Test
  void anIntentWithDashboardMethodsWantsAReturnUrl() throws StripeException {
    PaymentIntent open =
        intents.create(
            PaymentIntentCreateParams.builder().setAmount(1000L).setCurrency("gbp").build());
    var method = simulated.tokenise(Card.good());
    assertThat(refused(() -> simulated.confirm(open, method)).getMessage())
        .contains("you must provide a `return_url`");
  }

  @Test
  void aProcessingIntentWaitsUntilItIsSettled() throws StripeException {
    simulated.control.add(Fault.once("payment_intents.confirm", FaultKind.PROCESSING));
    PaymentIntent waiting = simulated.authorised(1000);
    assertThat(waiting.getStatus()).isEqualTo("processing");
    assertUnexpectedState(() -> intents.capture(waiting.getId()), "has a status of processing");
    simulated.control.settle();
    assertThat(intents.retrieve(waiting.getId()).getStatus()).isEqualTo("requires_capture");
  }

  @Test
  void aProcessingIntentMayEndInARefusal() throws StripeException {
    simulated.control.add(Fault.once("payment_intents.confirm", FaultKind.PROCESSING));
    var method = simulated.tokenise(Card.endingWith("9995"));
    PaymentIntent waiting = simulated.confirm(simulated.open(1000), method);
    simulated.control.settle();
    PaymentIntent after = intents.retrieve(waiting.getId());
    assertThat(after.getStatus()).isEqualTo("requires_payment_method");
    assertThat(after.getLastPaymentError().getDeclineCode()).isEqualTo("insufficient_funds");
  }
}
