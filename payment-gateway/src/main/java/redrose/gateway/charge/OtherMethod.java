package redrose.gateway.charge;

import redrose.requests.Payment;

/** Settles payments that are carried out otherwise than by a card on a call. */
@FunctionalInterface
public interface OtherMethod {
  /**
   * Brings one as far as it goes now.
   *
   * @param taken taken over from whoever was at it, with a new epoch
   */
  ChargeResult settle(Payment taken);
}
