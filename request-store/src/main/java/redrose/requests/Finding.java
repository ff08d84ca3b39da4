package redrose.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A difference between the provider's books and ours.
 *
 * @param subject our payment's id, or else the provider's name
 * @param oursPence in our books, where there is an amount
 * @param theirsPence in the provider's
 */
public record Finding(
    FindingKind kind,
    String subject,
    Optional<UUID> paymentId,
    Optional<String> providerId,
    Optional<Long> oursPence,
    Optional<Long> theirsPence,
    Instant firstSeenAt) {}
