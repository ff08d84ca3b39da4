package redrose.requests.finance;

import java.time.Instant;
import java.util.Optional;

/**
 * Where somebody wants a movement in suspense to go.
 *
 * @param number from 1; the latest counts
 * @param fund empty where it belongs to none
 */
public record Proposal(
    int number, Optional<String> fund, String note, String proposedBy, Instant proposedAt) {}
