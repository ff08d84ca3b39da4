package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.provider.RefundAnswer;
import redrose.gateway.provider.RefundAnswer.NotThere;
import redrose.gateway.provider.RefundAnswer.Refunded;
import redrose.gateway.provider.RefundAnswer.Refused;
import redrose.gateway.provider.RefundAnswer.Unknown;
import redrose.gateway.provider.RefundOrder;
import redrose.gateway.provider.RefundProvider;
import redrose.sandbox.gateway.ProviderRig.Step;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** What every implementation of the refund port does, whatever happens on the way. */
abstract class RefundContract {
  static final long PAID_PENCE = 4_250;

  final ProviderRig rig;
  final RefundProvider refunds;

  RefundContract(ProviderRig rig) {
    this.rig = rig;
    refunds = rig.refunds();
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void partsOfAPaymentGoBackOneAfterTheOther() {
    var payment = rig.paid(PAID_PENCE);
    var first = order(payment, 1_000, PAID_PENCE);
    assertThat(refunds.findRefund(first)).isInstanceOf(NotThere.class);
    assertThat(refunds.refund(first, 1)).isInstanceOf(Refunded.class);
    var second = order(payment, 3_250, PAID_PENCE - 1_000);
    assertThat(refunds.findRefund(second)).isInstanceOf(NotThere.class);
    assertThat(refunds.refund(second, 1)).isInstanceOf(Refunded.class);
    assertThat(refunds.findRefund(second)).isInstanceOf(Refunded.class);
    assertThat(givenBack(payment)).isEqualTo(PAID_PENCE);
  }

  @Test
  void aRefundAskedForTwiceGoesBackOnceAndIsTheSame() {
    var payment = rig.paid(PAID_PENCE);
    var order = order(payment, 1_000, PAID_PENCE);
    var answer = refunds.refund(order, 1);
    assertThat(refunds.refund(order, 1)).isEqualTo(answer);
    assertThat(refunds.findRefund(order)).isEqualTo(answer);
    assertThat(givenBack(payment)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RESET_BEFORE", "RESET_AFTER", "ERROR_BEFORE", "ERROR_AFTER", "RATE_LIMITED"})
  void whateverHappensOnceTheMoneyGoesBackOnce(FaultKind fault) {
    var payment = rig.paid(PAID_PENCE);
    var order = order(payment, 1_000, PAID_PENCE);
    rig.control().add(Fault.once(rig.operation(Step.REFUND), fault));
    var answer = refunds.refund(order, 1);
    if (answer instanceof NotThere) {
      answer = refunds.refund(order, 2);
    }
    assertThat(answer).isInstanceOf(Refunded.class);
    assertThat(givenBack(payment)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_AFTER", "ERROR_AFTER"})
  void whatWasGivenBackWithoutAnAnswerIsFound(FaultKind fault) {
    var payment = rig.paid(PAID_PENCE);
    var order = order(payment, 1_000, PAID_PENCE);
    rig.control().add(Fault.always(rig.operation(Step.REFUND), fault));
    assertThat(refunds.refund(order, 1)).isInstanceOfAny(Refunded.class, Unknown.class);
    rig.control().clearFaults();
    assertThat(refunds.findRefund(order)).isInstanceOf(Refunded.class);
    assertThat(givenBack(payment)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_BEFORE", "ERROR_BEFORE"})
  void anAnswerThatStaysAwayIsNeverAFailure(FaultKind fault) {
    var payment = rig.paid(PAID_PENCE);
    var order = order(payment, 1_000, PAID_PENCE);
    rig.control().add(Fault.always(rig.operation(Step.REFUND), fault));
    assertThat(refunds.refund(order, 1)).isInstanceOfAny(NotThere.class, Unknown.class);
    rig.control().clearFaults();
    assertThat(refunds.refund(order, 2)).isInstanceOf(Refunded.class);
    assertThat(givenBack(payment)).isEqualTo(1_000);
  }

  @Test
  void aPaymentThatTheProviderDoesNotKnowGivesNothingBack() {
    var unknown = new ProviderPayment(UUID.randomUUID(), "hu20sqlact5260q2nanm0q8u93");
    assertThat(refunds.findRefund(order(unknown, 1_000, PAID_PENCE)))
        .isInstanceOfAny(Refused.class, NotThere.class);
    assertThat(refunds.refund(order(unknown, 1_000, PAID_PENCE), 1))
        .isNotInstanceOf(Refunded.class);
  }

  static RefundOrder order(ProviderPayment payment, long amountPence, long leftPence) {
    return new RefundOrder(UUID.randomUUID(), payment, amountPence, leftPence, Optional.empty());
  }

  static RefundOrder named(RefundOrder order, String providerId) {
    return new RefundOrder(
        order.refundId(),
        order.payment(),
        order.amountPence(),
        order.leftPence(),
        Optional.of(providerId));
  }

  long givenBack(ProviderPayment payment) {
    return rig.intent(payment.providerId()).path("amount_refunded").asLong();
  }

  static String idOf(RefundAnswer answer) {
    return switch (answer) {
      case Refunded(var id) -> id;
      case RefundAnswer.Pending(var id) -> id;
      case RefundAnswer other -> throw new AssertionError("no id: " + other);
    };
  }
}
