package redrose.ivr.carddesk;

import java.util.Optional;
import java.util.UUID;
import redrose.requests.HandoverToken;
import redrose.requests.PaymentOutcome;
import redrose.requests.PaymentRequest;

/**
 * What the card desk needs of the request store. Each may wait for it, within the store's limits.
 */
public interface PaymentLedger {
  /** Commits a request and the token that lets the gateway take it, once, on the call's channel. */
  void commit(PaymentRequest request, HandoverToken token);

  /** Whether callers can be sent a link to pay by. */
  boolean makesLinks();

  /**
   * Has the payer of a request sent a link to pay it online, once nothing else of its bill is open.
   */
  void orderLink(UUID requestId);

  /** Where the request's payment stands; empty where none was opened. */
  Optional<PaymentOutcome> outcome(UUID requestId);
}
