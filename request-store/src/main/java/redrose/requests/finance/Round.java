package redrose.requests.finance;

import java.time.Instant;
import java.util.Optional;

/**
 * What one person prepared of a payout, and the second person's signature. Its figures are those of
 * the moment and never change; what comes later needs a round of its own.
 *
 * @param number from 1
 * @param covered its movements
 * @param gapPence what the payout has more than all its movements so far; 0 in the first round
 */
public record Round(
    int number,
    String preparedBy,
    Instant preparedAt,
    Optional<String> note,
    Total covered,
    long gapPence,
    Optional<String> signedBy,
    Optional<Instant> signedAt) {}
