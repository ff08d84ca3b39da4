package redrose.gateway.charge;

import redrose.gateway.charge.ChargeResult.NotCharged;
import redrose.gateway.charge.ChargeResult.Paid;
import redrose.gateway.charge.ChargeResult.Unknown;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.ProviderAnswer.Authorised;
import redrose.gateway.provider.ProviderAnswer.AwaitingCard;
import redrose.gateway.provider.ProviderAnswer.Cancelled;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.Processing;
import redrose.gateway.provider.ProviderAnswer.Refused;
import redrose.gateway.provider.ProviderAnswer.Standing;
import redrose.requests.PaymentState;

/**
 * Brings a payment whose worker is gone to its end, by what the provider says of it: money that is
 * held after the caller said yes is taken, money that moved is noted, and all else is cancelled,
 * which also stops a confirm that is still on its way.
 */
record Settling(LeasedPayment payment, CardProvider provider, ChargeSteps steps) {

  ChargeResult settle() {
    if (payment.now().providerId().isEmpty()) {
      return steps.cancel();
    }
    Standing standing = provider.find(payment.names());
    return switch (standing) {
      case Captured _ -> noteMoved();
      case Authorised _ -> saidYes() ? take() : steps.cancel();
      case AwaitingCard _ -> giveUp();
      case Cancelled _ -> noteOver();
      case Processing _, Refused _, redrose.gateway.provider.ProviderAnswer.Unknown _ ->
          new Unknown();
    };
  }

  /** Only a caller who said yes has a confirm under way; a cancel that was decided stands. */
  private boolean saidYes() {
    return switch (payment.state()) {
      case CONFIRM_SENT, AUTHORISED, CAPTURE_SENT -> true;
      default -> false;
    };
  }

  private ChargeResult take() {
    if (payment.state() == PaymentState.CONFIRM_SENT) {
      payment.authorised();
    }
    return steps.capture();
  }

  private ChargeResult noteMoved() {
    switch (payment.state()) {
      case CONFIRM_SENT -> {
        payment.authorised();
        payment.move(PaymentState.CAPTURE_SENT);
      }
      case AUTHORISED -> payment.move(PaymentState.CAPTURE_SENT);
      case PI_CREATED, PM_READY -> payment.move(PaymentState.CANCEL_SENT);
      default -> {
        // CAPTURE_SENT and CANCEL_SENT lead straight to PAID
      }
    }
    payment.move(PaymentState.PAID);
    return new Paid();
  }

  /** A capture that finds nothing held is over too: cancelled at the provider, expired here. */
  private ChargeResult giveUp() {
    if (payment.state() != PaymentState.CAPTURE_SENT) {
      return steps.cancel();
    }
    return provider.cancel(payment.names(), payment.now().epoch()) instanceof Cancelled
        ? noteOver()
        : new Unknown();
  }

  private ChargeResult noteOver() {
    switch (payment.state()) {
      case AUTHORISED, CAPTURE_SENT -> payment.move(PaymentState.EXPIRED);
      case CANCEL_SENT -> payment.move(PaymentState.CANCELLED);
      default -> {
        payment.move(PaymentState.CANCEL_SENT);
        payment.move(PaymentState.CANCELLED);
      }
    }
    return new NotCharged();
  }
}
