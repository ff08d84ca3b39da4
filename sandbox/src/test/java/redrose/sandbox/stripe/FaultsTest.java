package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.service.PaymentIntentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.sandbox.stripe.Simulated.Card;

class FaultsTest {
  private static final String CAPTURE = "payment_intents.capture";
  private static final RequestOptions KEY = Simulated.key("capture:p-1");

  private final Simulated simulated = new Simulated();
  private final PaymentIntentService intents = simulated.stripe.v1().paymentIntents();

  @AfterEach
  void stop() {
    simulated.control.release();
    simulated.close();
  }

  private String status(PaymentIntent intent) throws StripeException {
    return intents.retrieve(intent.getId()).getStatus();
  }

  @Test
  void aRateLimitDoesNothingAndAnswers429() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    simulated.control.add(Fault.once(CAPTURE, FaultKind.RATE_LIMITED));
    var fault = thrown(RateLimitException.class, () -> intents.capture(authorised.getId(), KEY));
    assertThat(fault.getStatusCode()).isEqualTo(429);
    assertThat(fault.getCode()).isEqualTo("rate_limit");
    assertThat(status(authorised)).isEqualTo("requires_capture");
    assertThat(intents.capture(authorised.getId(), KEY).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void aConflictDoesNothingAndAnswers409() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    simulated.control.add(Fault.once(CAPTURE, FaultKind.CONFLICT));
    var fault = thrown(StripeException.class, () -> intents.capture(authorised.getId(), KEY));
    assertThat(fault.getStatusCode()).isEqualTo(409);
    assertThat(status(authorised)).isEqualTo("requires_capture");
    assertThat(intents.capture(authorised.getId(), KEY).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void aResetBeforeActingLeavesTheMoneyWhereItWas() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    simulated.control.add(Fault.always(CAPTURE, FaultKind.RESET_BEFORE));
    thrown(ApiConnectionException.class, () -> intents.capture(authorised.getId(), KEY));
    simulated.control.clearFaults();
    assertThat(status(authorised)).isEqualTo("requires_capture");
    assertThat(intents.capture(authorised.getId(), KEY).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void aResetAfterActingHidesThatTheMoneyMoved() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    simulated.control.add(Fault.always(CAPTURE, FaultKind.RESET_AFTER));
    thrown(ApiConnectionException.class, () -> intents.capture(authorised.getId(), KEY));
    simulated.control.clearFaults();
    assertThat(status(authorised)).isEqualTo("succeeded");
    PaymentIntent replayed = intents.capture(authorised.getId(), KEY);
    assertThat(replayed.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
    assertThat(simulated.ledgerOf(authorised).path("captures").asInt()).isOne();
  }

  @Test
  void aStored500BeforeActingIsReplayedForTheSameKey() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    simulated.control.add(Fault.once(CAPTURE, FaultKind.ERROR_BEFORE));
    assertFails(authorised, 500);
    assertFails(authorised, 500);
    assertThat(status(authorised)).isEqualTo("requires_capture");
    assertThat(intents.capture(authorised.getId()).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void aStored500AfterActingHidesThatTheMoneyMoved() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    simulated.control.add(Fault.once(CAPTURE, FaultKind.ERROR_AFTER).status(502));
    assertFails(authorised, 502);
    assertFails(authorised, 502);
    assertThat(status(authorised)).isEqualTo("succeeded");
  }

  private void assertFails(PaymentIntent intent, int status) {
    var fault = thrown(ApiException.class, () -> intents.capture(intent.getId(), KEY));
    assertThat(fault.getStatusCode()).isEqualTo(status);
  }

  @Test
  void aClientThatGivesUpDoesNotStopADelayedCapture() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    simulated.control.add(Fault.once(CAPTURE, FaultKind.HOLD_BEFORE));
    var impatient = RequestOptions.builder().setReadTimeout(200).build();
    thrown(ApiConnectionException.class, () -> intents.capture(authorised.getId(), impatient));
    assertThat(status(authorised)).isEqualTo("requires_capture");
    simulated.control.release();
    assertThat(status(authorised)).isEqualTo("succeeded");
  }

  @Test
  void aBlackHoleAfterActingHidesThatTheMoneyMoved() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    simulated.control.add(Fault.once(CAPTURE, FaultKind.HOLD_AFTER));
    var impatient = RequestOptions.builder().setReadTimeout(200).build();
    thrown(ApiConnectionException.class, () -> intents.capture(authorised.getId(), impatient));
    assertThat(status(authorised)).isEqualTo("succeeded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELAY_BEFORE", "DELAY_AFTER"})
  void aDelayedRequestIsAnsweredInTheEnd(FaultKind kind) throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    simulated.control.add(Fault.once(CAPTURE, kind).delayMs(50));
    assertThat(intents.capture(authorised.getId(), KEY).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void theRetryHeaderIsSentAsAsked() throws StripeException {
    simulated.control.add(
        Fault.once("payment_intents.create", FaultKind.RATE_LIMITED).shouldRetry(true));
    var patient = RequestOptions.builder().setMaxNetworkRetries(1).build();
    PaymentIntent open = intents.create(Simulated.opening(1000).build(), patient);
    assertThat(open.getStatus()).isEqualTo("requires_payment_method");
    assertThat(requests("payment_intents.create")).isEqualTo(2);
  }

  @Test
  void theRetryHeaderCanForbidARetry() {
    simulated.control.add(
        Fault.once("payment_intents.create", FaultKind.ERROR_BEFORE).shouldRetry(false));
    var patient = RequestOptions.builder().setMaxNetworkRetries(2).build();
    thrown(ApiException.class, () -> intents.create(Simulated.opening(1000).build(), patient));
    assertThat(requests("payment_intents.create")).isOne();
  }

  private int requests(String operation) {
    return simulated.control.ledger().path("requests").path(operation).asInt();
  }

  @Test
  void aFaultStrikesAsOftenAsAskedAndOnlyItsOperation() throws StripeException {
    simulated.control.add(Fault.once(CAPTURE, FaultKind.RATE_LIMITED).times(2));
    PaymentIntent authorised = simulated.authorised(1000);
    for (int i = 0; i < 2; i++) {
      thrown(RateLimitException.class, () -> intents.capture(authorised.getId()));
    }
    assertThat(intents.capture(authorised.getId()).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void faultsOfDifferentMomentsCanStrikeTheSameRequest() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    simulated.control.add(Fault.once(CAPTURE, FaultKind.DELAY_BEFORE).delayMs(20));
    simulated.control.add(Fault.once(CAPTURE, FaultKind.ERROR_AFTER));
    assertFails(authorised, 500);
    assertThat(status(authorised)).isEqualTo("succeeded");
  }

  @Test
  void anyOperationCanBeMeant() {
    simulated.control.add(Fault.once("*", FaultKind.RATE_LIMITED));
    thrown(RateLimitException.class, () -> simulated.open(1000));
  }

  @Test
  void aResetForgetsMoneyAndFaults() throws StripeException {
    simulated.captured(1000);
    simulated.control.add(Fault.always("*", FaultKind.RATE_LIMITED));
    simulated.control.reset();
    assertThat(simulated.control.ledger().path("intents")).isEmpty();
    assertThat(simulated.tokenise(Card.good()).getId()).startsWith("pm_");
  }

  @Test
  void aFaultForAnAmountStrikesThatIntentOnly() throws StripeException {
    PaymentIntent spared = simulated.authorised(1000);
    PaymentIntent struck = simulated.authorised(2000);
    simulated.control.add(Fault.always(CAPTURE, FaultKind.RESET_BEFORE).amount(2000));
    thrown(ApiConnectionException.class, () -> intents.capture(struck.getId()));
    assertThat(intents.capture(spared.getId()).getStatus()).isEqualTo("succeeded");
    simulated.control.clearFaults(1000);
    thrown(ApiConnectionException.class, () -> intents.capture(struck.getId()));
    simulated.control.clearFaults(2000);
    assertThat(intents.capture(struck.getId()).getStatus()).isEqualTo("succeeded");
    assertThat(simulated.control.ledger().path("faults").path("RESET_BEFORE").asInt())
        .isGreaterThanOrEqualTo(2);
  }
}
