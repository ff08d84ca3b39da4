package redrose.requests.finance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.PaymentMethod;
import redrose.requests.PaymentState;

/**
 * A payment in a list.
 *
 * @param createdAt when it was begun
 * @param receipt eight digits
 * @param refundPence what has gone back, or is bound to
 * @param provider whom it is with, such as {@code stripe}
 * @param providerId the provider's id of it, once it has one
 */
public record PaymentLine(
    UUID id,
    Instant createdAt,
    String receipt,
    String fund,
    String reference,
    long amountPence,
    PaymentState state,
    long refundPence,
    String provider,
    Optional<String> providerId,
    PaymentMethod method) {}
