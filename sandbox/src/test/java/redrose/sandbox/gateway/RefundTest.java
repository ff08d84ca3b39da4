package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.gateway.charge.Checkpoints;
import redrose.requests.Refund;
import redrose.requests.RefundState;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.RoleMatrix;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** Approved refunds carried out at Stripe's simulator, with everything that can go wrong. */
class RefundTest {
  private static final int ROUNDS = 8;

  private final PaidBills bills = new PaidBills();

  @AfterEach
  void close() {
    bills.close();
  }

  @Test
  void partsOfAPaymentGoBackOneAfterTheOther() {
    var payment = bills.paid();
    var first = bills.approved(payment, 1_250);
    var second = bills.approved(payment, 3_000);
    rounds();

    assertThat(bills.stateOf(first)).isEqualTo(RefundState.REFUNDED);
    assertThat(bills.stateOf(second)).isEqualTo(RefundState.REFUNDED);
    assertThat(intentRefunded(payment.providerId().orElseThrow())).isEqualTo(4_250);
    assertThat(bills.refunds.bill(payment.receipt()).orElseThrow().leftPence()).isZero();
  }

  @Test
  void onlyWhatIsApprovedIsSent() {
    var bill = bills.refunds.bill(bills.paid().receipt()).orElseThrow();
    var asked = bills.refunds.ask(bill, 100, "goodwill", "Ada");
    var rejected = bills.refunds.ask(bill, 100, "goodwill", "Ada");
    bills.refunds.decide(rejected.id(), false, "Grace");
    rounds();

    assertThat(bills.stateOf(asked)).isEqualTo(RefundState.REQUESTED);
    assertThat(bills.simulator.control.ledger().path("refunds")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "RESET_BEFORE",
        "RESET_AFTER",
        "ERROR_BEFORE",
        "ERROR_AFTER",
        "CONFLICT",
        "RATE_LIMITED"
      })
  void whateverHappensOnceMoneyGoesBackOnce(FaultKind fault) {
    var refund = bills.approved(bills.paid(), 1_000);
    bills.simulator.control.add(Fault.once("refunds.create", fault));
    rounds();

    assertThat(bills.stateOf(refund)).isEqualTo(RefundState.REFUNDED);
    assertThat(bills.moneyBack(refund)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_BEFORE", "RESET_AFTER", "CONFLICT", "RATE_LIMITED"})
  void anAnswerThatStaysAwayIsNoFailureAndIsFoundLater(FaultKind fault) {
    var refund = bills.approved(bills.paid(), 1_000);
    bills.simulator.control.add(Fault.always("refunds.create", fault));
    bills.simulator.control.add(Fault.always("refunds.list", FaultKind.RESET_BEFORE));
    rounds();
    assertThat(bills.stateOf(refund)).isEqualTo(RefundState.REFUND_SENT);
    bills.simulator.control.clearFaults();
    rounds();

    assertThat(bills.stateOf(refund)).isEqualTo(RefundState.REFUNDED);
    assertThat(bills.moneyBack(refund)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before.commit.refund_sent",
        "after.commit.refund_sent",
        "before.request.refund",
        "after.request.refund",
        "before.commit.refunded",
        "after.commit.refunded"
      })
  void aWorkerThatDiesAnywhereIsFollowedByAnotherAndMoneyGoesBackOnce(String point) {
    var refund = bills.approved(bills.paid(), 1_000);
    bills.runner(dyingAt(point)).round();
    rounds();

    assertThat(bills.stateOf(refund)).isEqualTo(RefundState.REFUNDED);
    assertThat(bills.moneyBack(refund)).isEqualTo(1_000);
  }

  @Test
  void whatStripeWillNotGiveBackFailsAndIsLeftAsBefore() throws StripeException {
    var payment = bills.paid();
    var refund = bills.approved(payment, 1_000);
    refundByHand(payment.providerId().orElseThrow());
    rounds();

    var line = bills.refunds.find(refund.id()).orElseThrow();
    assertThat(line.refund().state()).isEqualTo(RefundState.REFUND_FAILED);
    assertThat(line.refund().failureCode()).contains("charge_already_refunded");
    assertThat(line.payment().leftPence()).isEqualTo(PaidBills.AMOUNT_PENCE);
  }

  @Test
  void manyRunnersAtOnceSendEachRefundOnce() {
    var refunds = new ArrayList<Refund>();
    for (int n = 0; n < 4; n++) {
      refunds.add(bills.approved(bills.paid(), 500));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int runners = 0; runners < 4; runners++) {
        threads.execute(this::rounds);
      }
    }

    assertThat(refunds)
        .allMatch(refund -> bills.stateOf(refund) == RefundState.REFUNDED)
        .allMatch(refund -> bills.moneyBack(refund) == 500);
  }

  @Test
  void aCommitWhoseAnswerIsLostLosesNoMoney() {
    var refund = bills.approved(bills.paid(), 1_000);
    try (var proxy = bills.database.proxy();
        var away =
            Database.open(bills.database.settings(RoleMatrix.GATEWAY, proxy), bills.registry)) {
      bills
          .runner(
              away,
              point -> {
                if (point.startsWith("before.commit")) {
                  proxy.loseNextAnswer();
                }
              })
          .round();
    }
    rounds();

    assertThat(bills.stateOf(refund)).isEqualTo(RefundState.REFUNDED);
    assertThat(bills.moneyBack(refund)).isEqualTo(1_000);
  }

  private void rounds() {
    var runner = bills.runner(Checkpoints.NONE);
    for (int round = 0; round < ROUNDS; round++) {
      runner.round();
    }
  }

  private static Checkpoints dyingAt(String point) {
    return passed -> {
      if (passed.equals(point)) {
        throw new IllegalStateException("the worker died at " + point);
      }
    };
  }

  private void refundByHand(String intentId) throws StripeException {
    var all = RefundCreateParams.builder().setPaymentIntent(intentId).build();
    com.stripe.StripeClient.builder()
        .setApiKey(Simulator.KEY)
        .setApiBase(bills.simulator.stripe.url())
        .build()
        .v1()
        .refunds()
        .create(all);
  }

  private long intentRefunded(String intentId) {
    return bills.simulator.intent(intentId).path("amount_refunded").asLong();
  }
}
