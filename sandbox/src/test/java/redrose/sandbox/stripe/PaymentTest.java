package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentRetrieveParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.sandbox.stripe.Simulated.Card;

class PaymentTest {
  private final Simulated simulated = new Simulated();

  @AfterEach
  void stop() {
    simulated.close();
  }

  @Test
  void aTelephonePaymentIsAuthorisedThenCaptured() throws StripeException {
    PaymentIntent open = simulated.open(1250);
    assertThat(open.getStatus()).isEqualTo("requires_payment_method");

    PaymentIntent authorised = simulated.confirm(open, simulated.tokenise(Card.good()));
    assertThat(authorised.getStatus()).isEqualTo("requires_capture");
    assertThat(authorised.getAmountCapturable()).isEqualTo(1250);
    assertThat(authorised.getAmountReceived()).isZero();

    PaymentIntent paid = simulated.stripe.v1().paymentIntents().capture(open.getId());
    assertThat(paid.getStatus()).isEqualTo("succeeded");
    assertThat(paid.getAmountCapturable()).isZero();
    assertThat(paid.getAmountReceived()).isEqualTo(1250);
    assertThat(paid.getMetadata()).containsEntry("payment", "p-1");
  }

  @Test
  void theChargeAndItsFeeCanBeExpanded() throws StripeException {
    PaymentIntent paid =
        simulated
            .stripe
            .v1()
            .paymentIntents()
            .retrieve(
                simulated.captured(1000).getId(),
                PaymentIntentRetrieveParams.builder()
                    .addExpand("latest_charge.balance_transaction")
                    .addExpand("payment_method")
                    .build());
    assertThat(paid.getPaymentMethodObject().getCard().getLast4()).isEqualTo("4242");
    var charge = paid.getLatestChargeObject();
    assertThat(charge.getAmountCaptured()).isEqualTo(1000);
    assertThat(charge.getPaymentMethodDetails().getCard().getMoto()).isTrue();
    var movement = charge.getBalanceTransactionObject();
    assertThat(movement.getFee()).isEqualTo(35);
    assertThat(movement.getNet()).isEqualTo(965);
  }

  @Test
  void theLedgerTellsWhatBecameOfTheMoney() throws StripeException {
    PaymentIntent paid = simulated.captured(1250);
    var ledger = simulated.ledgerOf(paid);
    assertThat(ledger.path("status").asText()).isEqualTo("succeeded");
    assertThat(ledger.path("amount_captured").asLong()).isEqualTo(1250);
    assertThat(ledger.path("captures").asInt()).isOne();
    assertThat(ledger.path("moto").asBoolean()).isTrue();
    assertThat(ledger.path("metadata").path("payment").asText()).isEqualTo("p-1");
    assertThat(ledger.path("requests").path("payment_intents.confirm").asInt()).isOne();
  }
}
