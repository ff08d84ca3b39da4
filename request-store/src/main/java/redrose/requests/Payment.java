package redrose.requests;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One way of carrying a payment request out, by one intent at the provider at a time. Where that
 * ends with a declined card, the next card gets one of its own.
 *
 * @param requestId the payment request that it carries out
 * @param fund as in the request
 * @param reference as in the request
 * @param amountPence as in the request
 * @param method how it is carried out; for a link the provider's id is its page's until it is paid,
 *     and the lease ends after the page does
 * @param attempt the card that it is at, from 1; {@value #MAX_ATTEMPTS} + 1 once the last was
 *     declined
 * @param provider which provider it is with, by the name that the gateway's settings have
 * @param providerId the provider's id of its intent; empty exactly while it is {@link
 *     PaymentState#INTENT}, or was when it was given up
 * @param receipt what the caller is read: digits only, unique
 * @param version moves made so far; the key of its last event
 * @param epoch the number of the worker that may move it; a worker with an older one is refused
 * @param leaseUntil until when that worker may be expected to be at it, by the database's clock
 */
public record Payment(
    UUID id,
    UUID requestId,
    String fund,
    String reference,
    long amountPence,
    PaymentMethod method,
    PaymentState state,
    int attempt,
    String provider,
    Optional<String> providerId,
    String receipt,
    int version,
    int epoch,
    Instant leaseUntil,
    Instant createdAt) {

  /** How many cards may be tried. */
  public static final int MAX_ATTEMPTS = 3;

  public Payment {
    Objects.requireNonNull(id);
    Objects.requireNonNull(requestId);
    Objects.requireNonNull(state);
    Objects.requireNonNull(provider);
  }

  /** Whether another card may be tried. */
  public boolean mayTryCard() {
    return attempt <= MAX_ATTEMPTS;
  }
}
