package redrose.requests;

import java.util.Objects;
import java.util.Optional;

/**
 * A refund that the gateway is to carry out, with what it needs of the payment.
 *
 * @param provider which provider the payment is with
 * @param paymentProviderId the provider's id of the payment
 * @param paidPence what was taken
 * @param refundedPence what has gone back of it already, this refund not counted
 */
public record RefundDue(
    Refund refund, String provider, String paymentProviderId, long paidPence, long refundedPence) {

  public RefundDue {
    Objects.requireNonNull(refund);
    Objects.requireNonNull(provider);
    Objects.requireNonNull(paymentProviderId);
  }

  /** The same refund as it stands now. */
  public RefundDue with(Refund now) {
    return new RefundDue(now, provider, paymentProviderId, paidPence, refundedPence);
  }

  /** The provider's id of the refund, once it has one. */
  public Optional<String> providerId() {
    return refund.providerId();
  }
}
