package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.ProviderAnswer.Opened;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.provider.RefundAnswer.Failed;
import redrose.gateway.provider.RefundAnswer.Pending;
import redrose.gateway.provider.RefundAnswer.Refunded;
import redrose.gateway.provider.RefundAnswer.Unknown;
import redrose.sandbox.gateway.ProviderRig.Step;
import redrose.sandbox.govukpay.PayOptions;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** GOV.UK Pay keeps the contract of refunds, though it keeps no names of ours. */
class GovUkPayRefundContractTest extends RefundContract {
  GovUkPayRefundContractTest() {
    super(new GovUkPayRig());
  }

  @Test
  void aRefundThatTheCardsBankHasNotTakenYetIsPendingUntilItHas() {
    var payment = rig.paid(PAID_PENCE);
    var order = order(payment, 1_000, PAID_PENCE);
    rig.control().add(Fault.once(rig.operation(Step.REFUND), FaultKind.PROCESSING));
    var pending = refunds.refund(order, 1);
    assertThat(pending).isInstanceOf(Pending.class);
    assertThat(refunds.findRefund(named(order, idOf(pending)))).isEqualTo(pending);
    rig.control().settle();
    assertThat(refunds.findRefund(named(order, idOf(pending))))
        .isEqualTo(new Refunded(idOf(pending)));
  }

  @Test
  void aRefundThatSomebodyMadeByHandIsNotTakenForOurs() {
    var payment = rig.paid(PAID_PENCE);
    refunds.refund(order(payment, 500, PAID_PENCE), 1);
    var ours = order(payment, 1_000, PAID_PENCE);
    assertThat(refunds.refund(ours, 1)).isInstanceOf(Unknown.class);
    assertThat(refunds.findRefund(ours)).isInstanceOf(Unknown.class);
    assertThat(givenBack(payment)).isEqualTo(500);
  }

  @Test
  void aRefundThatIsNotListedYetIsUnknownAndFoundOnceItIs() {
    try (var lagging =
        new GovUkPayRig(PayOptions.of(GovUkPayRig.KEY).searchLag(Duration.ofDays(1)))) {
      var payment = lagging.paid(PAID_PENCE);
      var order = order(payment, 1_000, PAID_PENCE);
      var done = lagging.refunds().refund(order, 1);
      assertThat(done).isInstanceOf(Refunded.class);
      assertThat(lagging.refunds().findRefund(order)).isInstanceOf(Unknown.class);
      assertThat(lagging.refunds().findRefund(named(order, idOf(done)))).isEqualTo(done);
    }
  }

  @Test
  void aPaymentThatWasGivenUpGivesNothingBack() {
    var order = new PaymentOrder(UUID.randomUUID(), PAID_PENCE, 1, Instant.now());
    var opened = (Opened) rig.provider().open(order);
    var payment = new ProviderPayment(order.paymentId(), opened.providerId());
    rig.provider().cancel(payment, 1);
    assertThat(refunds.refund(order(payment, 1_000, PAID_PENCE), 1))
        .isEqualTo(new Failed(Optional.empty(), "refund_unavailable"));
  }
}
