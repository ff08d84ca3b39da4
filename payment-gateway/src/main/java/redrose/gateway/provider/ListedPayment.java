package redrose.gateway.provider;

import java.util.UUID;

/**
 * A payment in a provider's books that carries a name of ours.
 *
 * @param payment by both its names
 * @param standing how it stands
 * @param refundedPence what has gone back of it
 */
public record ListedPayment(
    ProviderPayment payment, ProviderAnswer.Standing standing, long refundedPence) {

  /** Our name for it. */
  public UUID paymentId() {
    return payment.paymentId();
  }

  /** The provider's. */
  public String providerId() {
    return payment.providerId();
  }

  /** What was taken. */
  public long takenPence() {
    return standing instanceof ProviderAnswer.Captured(long amountPence) ? amountPence : 0;
  }
}
