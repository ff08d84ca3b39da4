package redrose.ivr.carddesk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.Bill;
import redrose.requests.KnownPayment;

/** What callers may be told of payments. Reading may wait for the store, within its limits. */
public interface PaymentHistory {
  /**
   * What stands in the way of paying this: a payment of the bill that is not settled, or one of the
   * same amount that was paid in the last 24 hours, by whoever.
   */
  Optional<KnownPayment> inTheWay(Bill bill, long amountPence);

  /** The payment of one of these bills in the last seven days that there is to tell of. */
  Optional<KnownPayment> latest(Collection<Bill> bills);

  /** Payments from this number in the last 48 hours whose end nobody was told; the newest first. */
  List<KnownPayment> untold(String callerNumber);

  /** Keeps that a caller was told how payments of this bill ended; does not wait for the store. */
  void told(Bill bill, UUID interactionId);

  /** The same, of the payment of a request. */
  void toldOfRequest(UUID requestId, UUID interactionId);
}
