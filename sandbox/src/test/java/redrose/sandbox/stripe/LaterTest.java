package redrose.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.sandbox.stripe.Simulated.Card;

/** What becomes of money after it was taken: chargebacks, and refunds that take their time. */
class LaterTest {
  private final Simulated simulated = new Simulated();

  @AfterEach
  void stop() {
    simulated.close();
  }

  @Test
  void aChargebackTakesTheMoneyAndAFeeInOneMovement() throws StripeException {
    var paid = simulated.captured(4250);
    var id = simulated.control.openDispute(paid.getId()).path("id").asText();

    Dispute dispute = simulated.stripe.v1().disputes().retrieve(id);
    assertThat(dispute.getStatus()).isEqualTo("needs_response");
    assertThat(dispute.getPaymentIntent()).isEqualTo(paid.getId());
    assertThat(movements(id)).containsExactly("adjustment dispute -4250 2000 -6250");
    assertThat(events()).contains("charge.dispute.created", "charge.dispute.funds_withdrawn");
    assertThat(thrown(InvalidRequestException.class, () -> refund(paid)).getCode())
        .isEqualTo("charge_disputed");
  }

  @Test
  void oneThatIsWonBringsTheMoneyBackAndNotTheFee() throws StripeException {
    var paid = simulated.captured(4250);
    var id = simulated.control.openDispute(paid.getId()).path("id").asText();
    simulated.control.decideDispute(paid.getId(), true);

    assertThat(simulated.stripe.v1().disputes().retrieve(id).getStatus()).isEqualTo("won");
    assertThat(movements(id))
        .containsExactly(
            "adjustment dispute_reversal 4250 0 4250", "adjustment dispute -4250 2000 -6250");
    assertThat(events()).contains("charge.dispute.funds_reinstated", "charge.dispute.closed");
  }

  @Test
  void oneThatIsLostMovesNothingMore() throws StripeException {
    var paid = simulated.captured(4250);
    var id = simulated.control.openDispute(paid.getId()).path("id").asText();
    simulated.control.decideDispute(paid.getId(), false);

    assertThat(simulated.stripe.v1().disputes().retrieve(id).getStatus()).isEqualTo("lost");
    assertThat(movements(id)).hasSize(1);
    assertThatThrownBy(() -> simulated.control.decideDispute(paid.getId(), true))
        .hasMessageContaining("no open dispute");
  }

  @Test
  void stripesOwnCardIsDisputedAtOnce() throws StripeException {
    captured(Card.endingWith("0259"));
    assertThat(simulated.stripe.v1().disputes().list().getData()).hasSize(1);
  }

  @Test
  void aRefundThatIsPendingSucceedsInTheEnd() throws StripeException {
    Refund refund = refund(captured(Card.endingWith("7726")));
    assertThat(refund.getStatus()).isEqualTo("pending");
    simulated.control.settle();

    assertThat(simulated.stripe.v1().refunds().retrieve(refund.getId()).getStatus())
        .isEqualTo("succeeded");
    assertThat(movements(refund.getId())).containsExactly("refund refund -4250 0 -4250");
    assertThat(events()).contains("refund.updated");
  }

  @Test
  void aRefundThatFailsGivesTheMoneyBack() throws StripeException {
    var paid = captured(Card.endingWith("5126"));
    Refund refund = refund(paid);
    assertThat(refund.getStatus()).isEqualTo("succeeded");
    simulated.control.settle();
    simulated.control.settle();

    Refund failed = simulated.stripe.v1().refunds().retrieve(refund.getId());
    assertThat(failed.getStatus()).isEqualTo("failed");
    assertThat(movements(refund.getId()))
        .containsExactly(
            "refund_failure refund_failure 4250 0 4250", "refund refund -4250 0 -4250");
    assertThat(events()).contains("refund.failed");
    assertThat(simulated.ledgerOf(paid).path("amount_refunded").asLong()).isZero();
  }

  @Test
  void aClockThatStandsBehindDatesThePast() throws StripeException {
    simulated.control.standBehind(30);
    var paid = simulated.captured(1000);

    assertThat(Instant.ofEpochSecond(paid.getCreated()))
        .isBefore(Instant.now().minus(Duration.ofDays(29)));
    assertThatThrownBy(() -> simulated.control.standBehind(1000)).hasMessageContaining("0 to 999");
  }

  private PaymentIntent captured(Card card) throws StripeException {
    var confirmed = simulated.confirm(simulated.open(4250), simulated.tokenise(card));
    return simulated.stripe.v1().paymentIntents().capture(confirmed.getId());
  }

  private Refund refund(PaymentIntent paid) throws StripeException {
    return simulated
        .stripe
        .v1()
        .refunds()
        .create(RefundCreateParams.builder().setPaymentIntent(paid.getId()).build());
  }

  private List<String> movements(String source) throws StripeException {
    var asked = BalanceTransactionListParams.builder().setSource(source).build();
    return simulated.stripe.v1().balanceTransactions().list(asked).getData().stream()
        .map(LaterTest::words)
        .toList();
  }

  private static String words(BalanceTransaction moved) {
    return "%s %s %d %d %d"
        .formatted(
            moved.getType(),
            moved.getReportingCategory(),
            moved.getAmount(),
            moved.getFee(),
            moved.getNet());
  }

  private List<String> events() throws StripeException {
    var asked = EventListParams.builder().setLimit(100L).build();
    return simulated.stripe.v1().events().list(asked).getData().stream()
        .map(com.stripe.model.Event::getType)
        .toList();
  }
}
