package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.service.PaymentIntentService;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.sandbox.stripe.Simulated.Card;

class IdempotencyTest {
  private static final RequestOptions KEY = Simulated.key("create:p-1:1");

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final Simulated simulated = new Simulated(Simulated.options().clock(now::get));
  private final PaymentIntentService intents = simulated.stripe.v1().paymentIntents();

  @AfterEach
  void stop() {
    simulated.close();
  }

  private PaymentIntent create(long amountPence) throws StripeException {
    return intents.create(Simulated.opening(amountPence).build(), KEY);
  }

  private int opened() {
    return simulated.control.ledger().path("intents").size();
  }

  private static String replayed(PaymentIntent intent) {
    return intent.getLastResponse().headers().firstValue("Idempotent-Replayed").orElse("no");
  }

  @Test
  void theSameKeyAndParametersGetTheSameAnswer() throws StripeException {
    PaymentIntent first = create(1000);
    PaymentIntent second = create(1000);
    assertThat(second.getId()).isEqualTo(first.getId());
    assertThat(replayed(first)).isEqualTo("no");
    assertThat(replayed(second)).isEqualTo("true");
    assertThat(opened()).isOne();
  }

  @Test
  void theAnswerIsTheOneOfThenAndNotTheStateOfNow() throws StripeException {
    PaymentIntent first = create(1000);
    intents.cancel(first.getId());
    assertThat(create(1000).getStatus()).isEqualTo("requires_payment_method");
  }

  @Test
  void theOrderOfParametersDoesNotMatter() throws StripeException {
    var one = Simulated.opening(1000).putMetadata("a", "1").putMetadata("b", "2").build();
    var other = Simulated.opening(1000).putMetadata("b", "2").putMetadata("a", "1").build();
    assertThat(intents.create(other, KEY).getId()).isEqualTo(intents.create(one, KEY).getId());
  }

  @Test
  void otherParametersWithTheSameKeyAreRefused() throws StripeException {
    create(1000);
    var refusal = thrown(IdempotencyException.class, () -> create(2000));
    assertThat(refusal.getStatusCode()).isEqualTo(400);
    assertThat(refusal.getMessage())
        .contains("can only be used with the same parameters")
        .contains("create:p-1:1");
    assertThat(opened()).isOne();
  }

  @Test
  void anotherEndpointWithTheSameKeyIsRefused() throws StripeException {
    PaymentIntent first = create(1000);
    var refusal = thrown(IdempotencyException.class, () -> intents.cancel(first.getId(), KEY));
    assertThat(refusal.getMessage()).contains("can only be used for the same endpoint");
    assertThat(intents.retrieve(first.getId()).getStatus()).isEqualTo("requires_payment_method");
  }

  @Test
  void aKeyIsNewAgainAfterADay() throws StripeException {
    PaymentIntent first = create(1000);
    now.updateAndGet(then -> then.plus(Duration.ofHours(24)).minusSeconds(1));
    assertThat(create(1000).getId()).isEqualTo(first.getId());
    now.updateAndGet(then -> then.plusSeconds(1));
    assertThat(create(1000).getId()).isNotEqualTo(first.getId());
  }

  @Test
  void aDeclineIsReplayed() throws StripeException {
    PaymentIntent open = simulated.open(1000);
    var method = simulated.tokenise(Card.endingWith("0002"));
    var asked = Simulated.byTelephone(method).build();
    CardException first =
        thrown(CardException.class, () -> intents.confirm(open.getId(), asked, KEY));
    CardException second =
        thrown(CardException.class, () -> intents.confirm(open.getId(), asked, KEY));
    assertThat(second.getCharge()).isEqualTo(first.getCharge());
    assertThat(simulated.ledgerOf(open).path("charges").asInt()).isOne();
  }

  @Test
  void anErrorOfExecutionIsReplayedEvenWhenItWouldNowSucceed() throws StripeException {
    PaymentIntent open = simulated.open(1000);
    var early = thrown(InvalidRequestException.class, () -> intents.capture(open.getId(), KEY));
    assertThat(early.getCode()).isEqualTo("payment_intent_unexpected_state");
    simulated.confirm(open, simulated.tokenise(Card.good()));
    var again = thrown(InvalidRequestException.class, () -> intents.capture(open.getId(), KEY));
    assertThat(again.getCode()).isEqualTo("payment_intent_unexpected_state");
    assertThat(intents.capture(open.getId()).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void parametersThatFailValidationDoNotUseTheKeyUp() throws StripeException {
    var wrong = PaymentIntentCreateParams.builder().setAmount(1000L).build();
    var refusal = thrown(InvalidRequestException.class, () -> intents.create(wrong, KEY));
    assertThat(refusal.getCode()).isEqualTo("parameter_missing");
    assertThat(replayed(create(1000))).isEqualTo("no");
  }

  @Test
  void aWrongApiKeyDoesNotUseTheKeyUp() throws StripeException {
    var stranger = simulated.client("sk_test_somebody_else").v1().paymentIntents();
    thrown(
        AuthenticationException.class, () -> stranger.create(Simulated.opening(1000).build(), KEY));
    assertThat(replayed(create(1000))).isEqualTo("no");
  }

  @Test
  void theRateLimiterDoesNotUseTheKeyUp() throws StripeException {
    simulated.control.add(Fault.once("payment_intents.create", FaultKind.RATE_LIMITED));
    thrown(RateLimitException.class, () -> create(1000));
    assertThat(replayed(create(1000))).isEqualTo("no");
    assertThat(opened()).isOne();
  }

  @Test
  void aKeyOfARequestUnderWayIsRefused() throws StripeException {
    simulated.control.add(Fault.once("payment_intents.create", FaultKind.HOLD_BEFORE));
    var first = CompletableFuture.supplyAsync(this::createUnchecked, Thread::startVirtualThread);
    simulated.control.awaitHeld(1);
    StripeException second = thrown(StripeException.class, () -> create(1000));
    assertThat(second.getStatusCode()).isEqualTo(409);
    assertThat(second.getCode()).isEqualTo("idempotency_key_in_use");
    simulated.control.release();
    assertThat(create(1000).getId()).isEqualTo(first.join().getId());
    assertThat(opened()).isOne();
  }

  private PaymentIntent createUnchecked() {
    try {
      return create(1000);
    } catch (StripeException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anOverlongKeyIsRefused() throws Exception {
    var answer =
        simulated.post(
            "/v1/payment_intents",
            "amount=1000&currency=gbp",
            "Authorization",
            Simulated.BEARER,
            "Idempotency-Key",
            "k".repeat(256));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("idempotency_error", "255");
    assertThat(opened()).isZero();
  }

  @Test
  void withoutAKeyEveryRequestIsItsOwn() throws StripeException {
    assertThat(simulated.open(1000).getId()).isNotEqualTo(simulated.open(1000).getId());
  }
}
