package redrose.ivr.journeys.pay;

import java.util.Optional;
import java.util.UUID;
import redrose.requests.UnfinishedPayment;

/** Remembers for half an hour how far a number's caller had come with a payment. */
public interface UnfinishedBook {
  /** Keeps it; does not wait for the store. */
  void keep(String callerNumber, UUID interactionId, UnfinishedPayment payment);

  /** What there is to go on with. May wait for the store, within its limits. */
  Optional<UnfinishedPayment> find(String callerNumber);

  /** There is nothing to go on with any more; does not wait for the store. */
  void forget(String callerNumber);
}
