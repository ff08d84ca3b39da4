package redrose.ivr.journeys.pay;

import java.util.List;
import java.util.UUID;
import redrose.requests.UnfinishedPayment;

/** Remembers for half an hour how far a number's caller had come with a payment. */
public interface UnfinishedBook {
  /** Keeps it; does not wait for the store. */
  void keep(String callerNumber, UUID interactionId, UnfinishedPayment payment);

  /** What there is to go on with, the latest first. May wait for the store, within its limits. */
  List<UnfinishedPayment> find(String callerNumber);

  /**
   * There is nothing to go on with any more of what this call kept; does not wait for the store.
   */
  void forget(String callerNumber, UUID interactionId);
}
