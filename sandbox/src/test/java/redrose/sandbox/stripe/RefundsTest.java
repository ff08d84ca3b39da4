package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.RefundService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RefundsTest {
  private static Simulated simulated;
  private static RefundService refunds;

  @BeforeAll
  static void start() {
    simulated = new Simulated();
    refunds = simulated.stripe.v1().refunds();
  }

  @AfterAll
  static void stop() {
    simulated.close();
  }

  private static RefundCreateParams.Builder of(PaymentIntent paid) {
    return RefundCreateParams.builder().setPaymentIntent(paid.getId());
  }

  @Test
  void aWholePaymentGoesBack() throws StripeException {
    PaymentIntent paid = simulated.captured(1000);
    Refund refund =
        refunds.create(
            of(paid)
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata("request", "r-1")
                .addExpand("balance_transaction")
                .build());
    assertThat(refund.getAmount()).isEqualTo(1000);
    assertThat(refund.getStatus()).isEqualTo("succeeded");
    assertThat(refund.getReason()).isEqualTo("requested_by_customer");
    assertThat(refund.getBalanceTransactionObject().getNet()).isEqualTo(-1000);
    assertThat(refunds.retrieve(refund.getId()).getMetadata()).containsEntry("request", "r-1");
    assertThat(simulated.ledgerOf(paid).path("amount_refunded").asLong()).isEqualTo(1000);
  }

  @Test
  void partsGoBackUntilNothingIsLeft() throws StripeException {
    PaymentIntent paid = simulated.captured(1000);
    refunds.create(of(paid).setAmount(400L).build());
    InvalidRequestException tooMuch =
        thrown(
            InvalidRequestException.class, () -> refunds.create(of(paid).setAmount(601L).build()));
    assertThat(tooMuch)
        .hasMessageContaining("(£6.01) is greater than unrefunded amount on charge (£6.00)");
    assertThat(refunds.create(of(paid).build()).getAmount()).isEqualTo(600);
    InvalidRequestException over =
        thrown(InvalidRequestException.class, () -> refunds.create(of(paid).build()));
    assertThat(over.getCode()).isEqualTo("charge_already_refunded");
    assertThat(simulated.ledgerOf(paid).path("amount_refunded").asLong()).isEqualTo(1000);
  }

  @Test
  void onlyWhatWasCapturedCanGoBack() throws StripeException {
    PaymentIntent authorised = simulated.authorised(1000);
    assertThat(thrown(InvalidRequestException.class, () -> refunds.create(of(authorised).build())))
        .hasMessageContaining("does not have a successful charge to refund");
    var byCharge = RefundCreateParams.builder().setCharge(authorised.getLatestCharge()).build();
    assertThat(thrown(InvalidRequestException.class, () -> refunds.create(byCharge)))
        .hasMessageContaining("has not been captured");
  }

  @Test
  void aRefundNamesEitherTheIntentOrTheCharge() throws StripeException {
    var neither = RefundCreateParams.builder().build();
    assertThat(thrown(InvalidRequestException.class, () -> refunds.create(neither)).getCode())
        .isEqualTo("parameter_missing");
    PaymentIntent paid = simulated.captured(1000);
    var both = of(paid).setCharge(paid.getLatestCharge()).build();
    assertThat(thrown(InvalidRequestException.class, () -> refunds.create(both)).getCode())
        .isEqualTo("parameters_exclusive");
    var byCharge = RefundCreateParams.builder().setCharge(paid.getLatestCharge()).build();
    assertThat(refunds.create(byCharge).getPaymentIntent()).isEqualTo(paid.getId());
  }

  @Test
  void aDoubleClickRefundsOnce() throws StripeException {
    PaymentIntent paid = simulated.captured(1000);
    var asked = of(paid).setAmount(400L).build();
    Refund first = refunds.create(asked, Simulated.key("refund:r-2"));
    assertThat(refunds.create(asked, Simulated.key("refund:r-2")).getId()).isEqualTo(first.getId());
    assertThat(simulated.ledgerOf(paid).path("amount_refunded").asLong()).isEqualTo(400);
  }

  @Test
  void theRefundsOfAnIntentAreListed() throws StripeException {
    PaymentIntent paid = simulated.captured(1000);
    Refund first = refunds.create(of(paid).setAmount(100L).build());
    Refund second = refunds.create(of(paid).setAmount(200L).build());
    var asked = RefundListParams.builder().setPaymentIntent(paid.getId()).build();
    assertThat(refunds.list(asked).getData())
        .extracting(Refund::getId)
        .containsExactly(second.getId(), first.getId());
  }
}
