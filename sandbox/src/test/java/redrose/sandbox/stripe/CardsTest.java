package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentMethodCreateParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.sandbox.stripe.Simulated.Card;

class CardsTest {
  private static Simulated simulated;

  @BeforeAll
  static void start() {
    simulated = new Simulated();
  }

  @AfterAll
  static void stop() {
    simulated.close();
  }

  @ParameterizedTest(name = "a card ending {1} is a {2}")
  @CsvSource({
    "424242424242, 4242, visa, credit",
    "400005665566, 5556, visa, debit",
    "555555555555, 4444, mastercard, credit",
    "222300312200, 3222, mastercard, credit",
    "510510510510, 5100, mastercard, prepaid",
    "601111111111, 1117, discover, credit",
    "356600202036, 0505, jcb, credit",
    "3056930009020, 004, diners, credit",
  })
  void goodCardsAreKnownByBrandAndFunding(String first, String last, String brand, String funding)
      throws StripeException {
    var card = simulated.tokenise(Card.of(first, last)).getCard();
    assertThat(card.getBrand()).isEqualTo(brand);
    assertThat(card.getFunding()).isEqualTo(funding);
    assertThat(card.getLast4()).endsWith(last);
  }

  @Test
  void americanExpressWantsFourDigitsOfSecurityCode() throws StripeException {
    Card amex = Card.of("37828224631", "0005");
    assertThat(simulated.tokenise(amex.cvc("1234")).getCard().getBrand()).isEqualTo("amex");
    assertThat(refused(amex.cvc("123")).getCode()).isEqualTo("invalid_cvc");
  }

  @ParameterizedTest(name = "a card ending {0} is refused: {1} {2}")
  @CsvSource({
    "0002, card_declined, generic_decline",
    "9995, card_declined, insufficient_funds",
    "9987, card_declined, lost_card",
    "9979, card_declined, stolen_card",
    "6975, card_declined, card_velocity_exceeded",
    "0069, expired_card,",
    "0127, incorrect_cvc,",
    "0119, processing_error,",
  })
  void cardsOfTheTestingPageAreRefusedWhenCharged(String last, String code, String declineCode)
      throws StripeException {
    PaymentIntent intent = simulated.open(1000);
    var method = simulated.tokenise(Card.endingWith(last));
    CardException refusal = thrown(CardException.class, () -> simulated.confirm(intent, method));
    assertThat(refusal.getStatusCode()).isEqualTo(402);
    assertThat(refusal.getCode()).isEqualTo(code);
    assertThat(refusal.getDeclineCode()).isEqualTo(declineCode);
    assertThat(refusal.getCharge()).startsWith("ch_");
    assertThat(refusal.getStripeError().getPaymentIntent().getId()).isEqualTo(intent.getId());

    PaymentIntent after = simulated.stripe.v1().paymentIntents().retrieve(intent.getId());
    assertThat(after.getStatus()).isEqualTo("requires_payment_method");
    assertThat(after.getPaymentMethod()).isNull();
    assertThat(after.getLastPaymentError().getCode()).isEqualTo(code);
    assertThat(after.getLastPaymentError().getDeclineCode()).isEqualTo(declineCode);
    assertThat(after.getLatestCharge()).isEqualTo(refusal.getCharge());
    assertThat(simulated.ledgerOf(intent).path("amount_captured").asLong()).isZero();
  }

  @Test
  void theIncorrectSecurityCodeIsOnlyNoticedIfOneIsSent() throws StripeException {
    Card silent = Card.endingWith("0127").cvc(null);
    PaymentIntent intent = simulated.confirm(simulated.open(1000), simulated.tokenise(silent));
    assertThat(intent.getStatus()).isEqualTo("requires_capture");
  }

  @Test
  void theCardholdersNameIsKept() throws StripeException {
    var name =
        PaymentMethodCreateParams.BillingDetails.builder().setName("Telephone payment").build();
    var asked = Card.good().params();
    var method =
        simulated
            .stripe
            .v1()
            .paymentMethods()
            .create(
                PaymentMethodCreateParams.builder()
                    .setType(PaymentMethodCreateParams.Type.CARD)
                    .setCard((PaymentMethodCreateParams.CardDetails) asked.getCard())
                    .setBillingDetails(name)
                    .build());
    assertThat(method.getBillingDetails().getName()).isEqualTo("Telephone payment");
  }

  @Test
  void aWrongCheckDigitIsAnIncorrectNumber() {
    CardException refusal = refused(Card.of("424242424242", "4241"));
    assertThat(refusal.getCode()).isEqualTo("incorrect_number");
    assertThat(refusal.getParam()).isEqualTo("number");
    assertThat(refusal.getStatusCode()).isEqualTo(402);
  }

  @ParameterizedTest(name = "{2} for an expiry of {0}/{1}")
  @CsvSource({
    "13, 2040, invalid_expiry_month, exp_month",
    "0, 2040, invalid_expiry_month, exp_month",
    "12, 2020, invalid_expiry_year, exp_year",
    "12, 2199, invalid_expiry_year, exp_year",
    "12, 95, invalid_expiry_year, exp_year",
  })
  void aDateThatCannotBeIsRefused(long month, long year, String code, String param) {
    CardException refusal = refused(Card.good().expiring(month, year));
    assertThat(refusal.getCode()).isEqualTo(code);
    assertThat(refusal.getParam()).isEqualTo(param);
  }

  @Test
  void aShortSecurityCodeIsInvalid() {
    CardException refusal = refused(Card.good().cvc("12"));
    assertThat(refusal.getCode()).isEqualTo("invalid_cvc");
    assertThat(refusal.getParam()).isEqualTo("cvc");
  }

  @Test
  void theSameNumberHasTheSameFingerprint() throws StripeException {
    String once = simulated.tokenise(Card.good()).getCard().getFingerprint();
    String again = simulated.tokenise(Card.good().cvc("999")).getCard().getFingerprint();
    String other = simulated.tokenise(Card.endingWith("0002")).getCard().getFingerprint();
    assertThat(again).isEqualTo(once).isNotEqualTo(other);
  }

  @Test
  void aCardThatStripeDoesNotListIsRefusedAsALiveOneInTestMode() {
    CardException refusal = refused(Card.of("453957876362", "1486"));
    assertThat(refusal.getDeclineCode()).isEqualTo("test_mode_live_card");
  }

  @Test
  void anAccountMayLetUnlistedCardsSucceed() throws StripeException {
    try (var lenient = new Simulated(Simulated.options().unlistedCards(true))) {
      var method = lenient.tokenise(Card.of("453957876362", "1486"));
      assertThat(lenient.confirm(lenient.open(1000), method).getStatus())
          .isEqualTo("requires_capture");
    }
  }

  @Test
  void anAccountWithoutRawCardAccessIsToldSo() {
    try (var strict = new Simulated(Simulated.options().rawCardsEnabled(false))) {
      var refusal =
          thrown(
              InvalidRequestException.class,
              () -> strict.tokenise(Card.of("424242424242", "4241")));
      assertThat(refusal.getStatusCode()).isEqualTo(400);
      assertThat(refusal.getMessage())
          .contains("Sending credit card numbers directly to the Stripe API is generally unsafe");
    }
  }

  @Test
  void aTokenIsGoodForOneAttempt() throws StripeException {
    var method = simulated.tokenise(Card.good());
    simulated.confirm(simulated.open(1000), method);
    PaymentIntent second = simulated.open(1000);
    var refusal = thrown(InvalidRequestException.class, () -> simulated.confirm(second, method));
    assertThat(refusal.getMessage()).contains("previously used with a PaymentIntent");
  }

  @Test
  void aNewCardCanPayTheIntentThatRefusedTheFirst() throws StripeException {
    PaymentIntent intent = simulated.open(1000);
    var bad = simulated.tokenise(Card.endingWith("0002"));
    thrown(CardException.class, () -> simulated.confirm(intent, bad));
    PaymentIntent authorised = simulated.confirm(intent, simulated.tokenise(Card.good()));
    assertThat(authorised.getStatus()).isEqualTo("requires_capture");
    assertThat(authorised.getLastPaymentError()).isNull();
    assertThat(simulated.ledgerOf(intent).path("charges").asInt()).isEqualTo(2);
  }

  @Test
  void noAnswerRepeatsACardNumber() {
    Card wrong = Card.of("424242424242", "4241");
    CardException refusal = refused(wrong);
    assertThat(refusal.getStripeError().toJson()).doesNotContain(wrong.first());
    Card lettered = Card.of("424242424242", "4242x");
    CardException other = refused(lettered);
    assertThat(other.getStripeError().toJson()).doesNotContain(wrong.first());
  }

  private static CardException refused(Card card) {
    return thrown(CardException.class, () -> simulated.tokenise(card));
  }
}
