package redrose.gateway.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.ListedPayment;
import redrose.gateway.provider.ProviderAnswer.Authorised;
import redrose.gateway.provider.ProviderAnswer.AwaitingCard;
import redrose.gateway.provider.ProviderAnswer.Cancelled;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.Processing;
import redrose.gateway.provider.ProviderPayment;
import redrose.requests.CheckedPayment;
import redrose.requests.FindingKind;
import redrose.requests.Payment;
import redrose.requests.PaymentState;

/**
 * Compares one payment of the provider's with ours. Only an open payment that nobody here has a use
 * for is acted on, by cancelling it; all else that differs is reported. What is not settled here is
 * the reconciler's and left alone.
 */
record Comparison(CardProvider provider, Reported reported) {
  private static final int FIRST_TRY = 1;

  /**
   * Compares.
   *
   * @param ours the payment that theirs names; empty where we have none
   * @return whether they differed
   */
  boolean differs(ListedPayment theirs, Optional<CheckedPayment> ours) {
    if (ours.isPresent() && !ours.get().payment().state().isSettled()) {
      return false;
    }
    boolean isOurPaid =
        ours.map(CheckedPayment::payment)
            .filter(payment -> payment.state() == PaymentState.PAID)
            .flatMap(Payment::providerId)
            .filter(theirs.providerId()::equals)
            .isPresent();
    return isOurPaid ? paidDiffers(theirs, ours.get()) : unusedDiffers(theirs);
  }

  /** The provider does not know a payment that is paid here. */
  void noMoney(Payment payment) {
    reported.payment(
        FindingKind.PAID_WITHOUT_MONEY,
        payment.id(),
        payment.providerId().orElse(null),
        payment.amountPence(),
        0L);
  }

  private boolean paidDiffers(ListedPayment theirs, CheckedPayment ours) {
    var payment = ours.payment();
    if (!(theirs.standing() instanceof Captured)) {
      noMoney(payment);
      return true;
    }
    boolean differs = false;
    if (theirs.takenPence() != payment.amountPence()) {
      report(FindingKind.AMOUNT_DIFFERS, theirs, payment.amountPence(), theirs.takenPence());
      differs = true;
    }
    if (!ours.refundUnderWay() && theirs.refundedPence() != ours.refundedPence()) {
      report(FindingKind.REFUND_DIFFERS, theirs, ours.refundedPence(), theirs.refundedPence());
      differs = true;
    }
    return differs;
  }

  /** No payment of ours is paid by it: it must have moved nothing, and must not any more. */
  private boolean unusedDiffers(ListedPayment theirs) {
    return switch (theirs.standing()) {
      case Captured(long amountPence) -> {
        report(FindingKind.MONEY_WITHOUT_PAID, theirs, 0L, amountPence - theirs.refundedPence());
        yield true;
      }
      case AwaitingCard _, Authorised _, Processing _ -> {
        cancel(theirs);
        yield true;
      }
      case Cancelled _ -> false;
      default -> {
        report(FindingKind.ORPHAN_OPEN, theirs, null, null);
        yield true;
      }
    };
  }

  /** Under a name of its own, because ours was used for the payment's own cancel. */
  private void cancel(ListedPayment theirs) {
    var name = UUID.nameUUIDFromBytes(theirs.providerId().getBytes(UTF_8));
    switch (provider.cancel(new ProviderPayment(name, theirs.providerId()), FIRST_TRY)) {
      case Cancelled _ -> report(FindingKind.ORPHAN_CANCELLED, theirs, null, null);
      case Captured(long amountPence) ->
          report(FindingKind.MONEY_WITHOUT_PAID, theirs, 0L, amountPence);
      default -> report(FindingKind.ORPHAN_OPEN, theirs, null, null);
    }
  }

  private void report(FindingKind kind, ListedPayment theirs, Long ours, Long amount) {
    reported.payment(kind, theirs.paymentId(), theirs.providerId(), ours, amount);
  }
}
