package redrose.gateway.provider;

import java.util.Optional;
import java.util.UUID;

/**
 * Money to be given back.
 *
 * @param refundId our name for it, which the provider keeps beside its own where it can
 * @param payment the payment that it is of
 * @param amountPence how much, above 0
 * @param leftPence what the provider has left to give back of the payment before this refund: a
 *     provider that keeps no names of ours tells by it whether this refund was carried out
 * @param providerId the provider's name for it, where it has told us
 */
public record RefundOrder(
    UUID refundId,
    ProviderPayment payment,
    long amountPence,
    long leftPence,
    Optional<String> providerId) {

  public RefundOrder {
    if (amountPence <= 0 || amountPence > leftPence) {
      throw new IllegalArgumentException(
          "A refund is of more than nothing and at most what is left");
    }
  }
}
