package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.stripe.exception.InvalidRequestException;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentMethodCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.PaymentIntentService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictnessTest {
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

  private static void assertRefused(ThrowingCallable request, String code, String param) {
    InvalidRequestException refusal = thrown(InvalidRequestException.class, request);
    assertThat(refusal.getStatusCode()).isEqualTo(400);
    assertThat(refusal.getCode()).isEqualTo(code);
    assertThat(refusal.getParam()).isEqualTo(param);
  }

  @Test
  void anUnknownParameterIsRefused() {
    var asked = Simulated.opening(1000).putExtraParam("ammount", "1").build();
    assertRefused(() -> intents.create(asked), "parameter_unknown", "ammount");
  }

  @Test
  void anUnknownParameterDeepInsideIsRefused() {
    var card =
        PaymentIntentConfirmParams.PaymentMethodOptions.Card.builder()
            .putExtraParam("mot", true)
            .build();
    var asked =
        PaymentIntentConfirmParams.builder()
            .setPaymentMethodOptions(
                PaymentIntentConfirmParams.PaymentMethodOptions.builder().setCard(card).build())
            .build();
    assertRefused(
        () -> intents.confirm("pi_any", asked),
        "parameter_unknown",
        "payment_method_options[card][mot]");
  }

  @Test
  void aParameterOfAnotherOperationIsRefused() {
    var asked = PaymentIntentCaptureParams.builder().putExtraParam("amount", 1000).build();
    assertRefused(() -> intents.capture("pi_any", asked), "parameter_unknown", "amount");
  }

  @Test
  void theListHasNoMetadataFilter() {
    var asked = PaymentIntentListParams.builder().putExtraParam("metadata[payment]", "1").build();
    assertRefused(() -> intents.list(asked), "parameter_unknown", "metadata");
  }

  @Test
  void anAmountAndACurrencyAreRequired() {
    var noAmount = PaymentIntentCreateParams.builder().setCurrency("gbp").build();
    assertRefused(() -> intents.create(noAmount), "parameter_missing", "amount");
    var noCurrency = PaymentIntentCreateParams.builder().setAmount(1000L).build();
    assertRefused(() -> intents.create(noCurrency), "parameter_missing", "currency");
  }

  @Test
  void aCardWithoutANumberIsIncomplete() {
    var card =
        PaymentMethodCreateParams.CardDetails.builder().setExpMonth(1L).setExpYear(2040L).build();
    var asked =
        PaymentMethodCreateParams.builder()
            .setType(PaymentMethodCreateParams.Type.CARD)
            .setCard(card)
            .build();
    assertRefused(
        () -> simulated.stripe.v1().paymentMethods().create(asked),
        "parameter_missing",
        "card[number]");
  }

  @ParameterizedTest(name = "{0}={1} is refused as {2}")
  @CsvSource({
    "capture_method, sometimes,",
    "confirm, perhaps,",
    "payment_method_types, card,",
    "metadata, text,",
    "description, '', parameter_invalid_empty",
    "payment_method_types[0], sepa_debit, payment_intent_invalid_parameter",
  })
  void aValueOfTheWrongKindIsRefused(String name, String value, String code) {
    var asked =
        PaymentIntentCreateParams.builder()
            .setAmount(1000L)
            .setCurrency("gbp")
            .putExtraParam(name, value)
            .build();
    InvalidRequestException refusal =
        thrown(InvalidRequestException.class, () -> intents.create(asked));
    assertThat(refusal.getCode()).isEqualTo(code);
    assertThat(name).startsWith(refusal.getParam());
  }

  @Test
  void anAmountThatIsNotAWholeNumberIsRefused() {
    var asked =
        PaymentIntentCreateParams.builder()
            .setCurrency("gbp")
            .putExtraParam("amount", "12.50")
            .build();
    assertRefused(() -> intents.create(asked), "parameter_invalid_integer", "amount");
  }

  @ParameterizedTest(name = "{0} pence: {1}")
  @CsvSource({
    "0, parameter_invalid_integer",
    "-5, parameter_invalid_integer",
    "29, amount_too_small",
    "100000000, amount_too_large",
  })
  void amountsOutOfRangeAreRefused(long amountPence, String code) {
    assertRefused(() -> simulated.open(amountPence), code, "amount");
  }

  @Test
  void anUnknownCurrencyIsRefused() {
    var asked = PaymentIntentCreateParams.builder().setAmount(1000L).setCurrency("xyz").build();
    assertRefused(() -> intents.create(asked), null, "currency");
  }

  @Test
  void anEnumsWordsAreListedInTheRefusal() {
    var asked = Simulated.opening(1000).putExtraParam("confirmation_method", "no").build();
    assertThat(thrown(InvalidRequestException.class, () -> intents.create(asked)))
        .hasMessageContaining("Invalid confirmation_method: must be one of automatic, or manual");
  }

  @Test
  void whatStripeKnowsButTheSimulatorIgnoresIsRefusedByName() {
    var asked = Simulated.opening(1000).setCustomer("cus_1").build();
    assertRefused(() -> intents.create(asked), "sandbox_not_simulated", "customer");
  }

  @Test
  void twoWaysToChooseMethodsExcludeEachOther() {
    var asked =
        Simulated.opening(1000)
            .setAutomaticPaymentMethods(
                PaymentIntentCreateParams.AutomaticPaymentMethods.builder()
                    .setEnabled(true)
                    .build())
            .build();
    assertRefused(() -> intents.create(asked), "parameters_exclusive", null);
  }

  @Test
  void aPropertyThatIsNoReferenceCannotBeExpanded() {
    var asked = Simulated.opening(1000).addExpand("amount").build();
    assertThat(thrown(InvalidRequestException.class, () -> intents.create(asked)))
        .hasMessageContaining("This property cannot be expanded (amount)");
  }

  @Test
  void overlongMetadataIsRefused() {
    var longKey = Simulated.opening(1000).putMetadata("k".repeat(41), "v").build();
    assertRefused(() -> intents.create(longKey), null, "metadata");
    var longValue = Simulated.opening(1000).putMetadata("k", "v".repeat(501)).build();
    assertRefused(() -> intents.create(longValue), null, "metadata[k]");
    var many = Simulated.opening(1000);
    for (int i = 0; i < 50; i++) {
      many.putMetadata("k" + i, "v");
    }
    assertRefused(() -> intents.create(many.build()), null, "metadata");
  }

  @Test
  void whatIsNotThereIsMissing() {
    InvalidRequestException refusal =
        thrown(InvalidRequestException.class, () -> intents.retrieve("pi_none"));
    assertThat(refusal.getStatusCode()).isEqualTo(404);
    assertThat(refusal.getCode()).isEqualTo("resource_missing");
    assertThat(refusal).hasMessageContaining("No such payment_intent: 'pi_none'");
    var asked = Simulated.opening(1000).setPaymentMethod("pm_none").build();
    assertRefused(() -> intents.create(asked), "resource_missing", "payment_method");
    var refund = RefundCreateParams.builder().setPaymentIntent("pi_none").build();
    assertRefused(
        () -> simulated.stripe.v1().refunds().create(refund), "resource_missing", "payment_intent");
  }

  @ParameterizedTest(name = "{0} is malformed")
  @CsvSource({"'a[b=1'", "'[a]=1'", "'a=1&a[b]=2'", "'a=%zz'", "'a[b][c][d][e][f][g][h][i]=1'"})
  void malformedFormsAreRefused(String form) throws Exception {
    var answer = simulated.post("/v1/payment_intents", form, "Authorization", Simulated.BEARER);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid_request_error");
  }

  @Test
  void listsMayBeWrittenWithoutIndexes() throws Exception {
    var answer =
        simulated.post(
            "/v1/payment_intents",
            "amount=1000&currency=gbp&payment_method_types[]=card",
            "Authorization",
            Simulated.BEARER);
    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
