package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redrose.gateway.books.Books;
import redrose.gateway.charge.Checkpoints;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.PresentedCard.Token;
import redrose.gateway.provider.ProviderAnswer.Opened;
import redrose.gateway.provider.ProviderAnswer.Tokenised;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.stripe.StripeBooks;

/** Payouts of the simulator taken over, each movement with the payment or refund that it is of. */
class PayoutImportTest {
  /** Two of £42.50, each less 84p (1.5 % and 20p), and £12.50 back. */
  private static final long PAID_OUT_PENCE = 2 * (4_250 - 84) - 1_250;

  private final PaidBills bills = new PaidBills();
  private Books books;

  @BeforeEach
  void open() {
    var theirs = new StripeBooks(bills.settings(), bills.registry);
    books =
        new Books(
            "stripe",
            theirs,
            Optional.of(theirs),
            bills.simulator.provider(),
            bills.gateway,
            bills.registry);
  }

  @AfterEach
  void close() {
    bills.close();
  }

  @Test
  void chargesRefundsAndFeesAddUpToThePayoutAndHaveTheirPayments() {
    var first = bills.paid();
    bills.paid();
    var refund = bills.approved(first, 1_250);
    bills.runner(Checkpoints.NONE).round();
    payOut();

    assertThat(movements())
        .containsExactly(
            "PAYMENT 4250 84 4166 true false",
            "PAYMENT 4250 84 4166 true false",
            "PAYOUT -%d 0 -%d false false".formatted(PAID_OUT_PENCE, PAID_OUT_PENCE),
            "REFUND -1250 0 -1250 true true");
    assertThat(rows("SELECT concat_ws(' ', amount_pence, status) FROM payout"))
        .containsExactly(PAID_OUT_PENCE + " PAID");
    assertThat(
            rows(
                "SELECT concat(payment_id, refund_id) FROM balance_transaction WHERE type ="
                    + " 'REFUND'"))
        .containsExactly(first.id().toString() + refund.id());
    assertThat(rows("SELECT reason FROM suspense_item")).isEmpty();
  }

  @Test
  void takenOverAgainItIsTheSame() {
    bills.paid();
    payOut();
    var before = movements();
    books.importPayouts(Instant.now());

    assertThat(movements()).isEqualTo(before).hasSize(2);
    assertThat(rows("SELECT kind FROM finding")).isEmpty();
  }

  @Test
  void moneyThatIsNotOursGoesIntoSuspense() {
    bills.paid();
    strangersMoney();
    payOut();

    assertThat(movements()).contains("PAYMENT 999 35 964 false false");
    assertThat(rows("SELECT reason FROM suspense_item")).containsExactly("NO_PAYMENT");
  }

  @Test
  void anAmountThatChangedAfterwardsIsReportedAndNotOverwritten() {
    bills.paid();
    payOut();
    bills.oracle.change(
        "UPDATE balance_transaction SET gross_pence = 1, fee_pence = 0, net_pence = 1"
            + " WHERE type = 'PAYMENT'");
    books.importPayouts(Instant.now());

    assertThat(rows("SELECT kind FROM finding")).containsExactly("MOVEMENT_CHANGED");
    assertThat(movements()).contains("PAYMENT 1 0 1 true false");
  }

  private void payOut() {
    bills.simulator.control.payOut();
    books.importPayouts(Instant.now());
  }

  private List<String> movements() {
    return rows(
        """
        SELECT concat_ws(' ', type, gross_pence, fee_pence, net_pence,
          (payment_id IS NOT NULL)::text, (refund_id IS NOT NULL)::text)
        FROM balance_transaction ORDER BY 1
        """);
  }

  private List<String> rows(String query) {
    return bills.oracle.rows(query);
  }

  /** Somebody else uses the same account. */
  private void strangersMoney() {
    var provider = bills.simulator.provider();
    var order = new PaymentOrder(UUID.randomUUID(), 999, 1, Instant.now());
    var payment =
        new ProviderPayment(order.paymentId(), ((Opened) provider.open(order)).providerId());
    try (var card = Cards.good()) {
      var token = (Tokenised) provider.tokenise(payment, card, 1);
      provider.authorise(payment, new Token(token.cardToken()), 1);
    }
    provider.capture(payment, 1);
  }
}
