package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Payout;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.RefundCreateParams;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  private final Simulated simulated = new Simulated();

  @AfterEach
  void stop() {
    simulated.close();
  }

  @ParameterizedTest(name = "capturing {0} pence costs {1}")
  @CsvSource({"30, 20", "100, 22", "1000, 35", "1234, 39", "99999999, 1500020"})
  void theFeeIsOneAndAHalfPercentAndTwentyPence(long amountPence, long feePence) {
    assertThat(redrose.sandbox.stripe.BalanceTransaction.feeFor(amountPence)).isEqualTo(feePence);
  }

  @Test
  void aPayoutIsWhatCameInLessFeesAndRefunds() throws StripeException {
    var paid = simulated.captured(1000);
    simulated.captured(2000);
    simulated
        .stripe
        .v1()
        .refunds()
        .create(
            RefundCreateParams.builder().setPaymentIntent(paid.getId()).setAmount(500L).build());
    String id = simulated.control.payOut().path("id").asText();

    Payout payout = simulated.stripe.v1().payouts().retrieve(id);
    assertThat(payout.getAmount()).isEqualTo((1000 - 35) + (2000 - 50) - 500);
    assertThat(payout.getStatus()).isEqualTo("paid");
    List<BalanceTransaction> movements =
        simulated
            .stripe
            .v1()
            .balanceTransactions()
            .list(BalanceTransactionListParams.builder().setPayout(id).build())
            .getData();
    assertThat(movements)
        .extracting(BalanceTransaction::getType)
        .containsExactly("payout", "refund", "charge", "charge");
    assertThat(movements.stream().mapToLong(BalanceTransaction::getNet).sum()).isZero();
    assertThat(simulated.stripe.v1().payouts().list().getData()).hasSize(1);
  }

  @Test
  void moneyIsPaidOutOnce() throws StripeException {
    simulated.captured(1000);
    assertThat(simulated.control.payOut().path("amount").asLong()).isEqualTo(965);
    assertThat(simulated.control.payOut().path("id").asText()).isEmpty();
  }

  @Test
  void anAuthorisationMovesNoMoney() throws StripeException {
    simulated.authorised(1000);
    assertThat(simulated.stripe.v1().balanceTransactions().list().getData()).isEmpty();
  }

  @Test
  void theLedgersTotalsAddUp() throws StripeException {
    simulated.captured(1000);
    simulated.captured(2000);
    simulated.authorised(4000);
    var totals = simulated.control.ledger().path("totals");
    assertThat(totals.path("captured").asLong()).isEqualTo(3000);
    assertThat(totals.path("refunded").asLong()).isZero();
    assertThat(totals.path("fees").asLong()).isEqualTo(85);
  }
}
