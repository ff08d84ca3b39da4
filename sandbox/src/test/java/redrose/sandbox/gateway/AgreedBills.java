package redrose.sandbox.gateway;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redrose.requests.HandoverToken;
import redrose.requests.Interaction;
import redrose.requests.PaymentRequest;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.InteractionEvents;
import redrose.requests.postgres.PaymentRequests;

/**
 * What callers agreed to pay, written as ivr-core writes it.
 *
 * @param ivr the store, under ivr-core's role
 * @param caller the number that they ring from; null where it is withheld
 */
record AgreedBills(Database ivr, String caller) {
  static final long AMOUNT_PENCE = 4_250;

  /** A request of a call of its own. */
  PaymentRequest request(String reference) {
    var call =
        Interaction.call(caller, "1000", "1763770000." + UUID.randomUUID(), Instant.now())
            .speaking("en");
    new InteractionEvents(ivr).append(List.of(call), List.of());
    return PaymentRequest.of(call, "social-care", reference, AMOUNT_PENCE);
  }

  /** Commits a request, and gives what its channel has to bring. */
  HandoverToken token(PaymentRequest request) {
    var token = HandoverToken.random();
    new PaymentRequests(ivr).insert(request, token);
    return token;
  }
}
