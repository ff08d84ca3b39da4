package redrose.requests.finance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A movement of the council's balance at the provider, held against our books.
 *
 * @param id the provider's
 * @param payoutId the payout that it went into, once it has
 * @param at when it moved
 * @param reason why it is not matched, or why it came into suspense
 * @param fund where it goes; empty while it has no home, and where it was cleared into none
 * @param receipt of the payment that it is of
 * @param round the round of the payout that covers it; empty where none does yet
 */
public record Movement(
    String id,
    Optional<String> payoutId,
    Entry entry,
    Instant at,
    Sums sums,
    Optional<UUID> paymentId,
    Standing standing,
    Optional<String> reason,
    Optional<String> fund,
    Optional<String> receipt,
    Optional<Integer> round) {}
