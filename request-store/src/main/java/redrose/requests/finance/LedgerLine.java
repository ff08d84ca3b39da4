package redrose.requests.finance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of a day's ledger.
 *
 * @param number among the day's lines, from 1
 * @param at when it happened; the day may be a later one, where it came to us late
 * @param movementId the provider's
 */
public record LedgerLine(
    int number,
    LedgerFund fund,
    Entry entry,
    Instant at,
    String movementId,
    Optional<UUID> paymentId,
    Optional<UUID> refundId,
    Optional<String> receipt,
    Optional<String> reference,
    Sums sums) {}
