package redrose.gateway.provider;

import java.time.Instant;
import java.util.UUID;

/**
 * A payment to be opened with a provider.
 *
 * @param paymentId our name for it, which the provider keeps beside its own
 * @param amountPence what is to be paid, above 0
 * @param attempt which card of the payment it is opened for, from 1: the same number is the same
 *     opening
 * @param since when we committed to it: nothing of it can be older at the provider's
 */
public record PaymentOrder(UUID paymentId, long amountPence, int attempt, Instant since) {

  public PaymentOrder {
    if (amountPence <= 0) {
      throw new IllegalArgumentException("A payment is of more than nothing");
    }
  }
}
