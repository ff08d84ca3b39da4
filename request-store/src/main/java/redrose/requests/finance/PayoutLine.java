package redrose.requests.finance;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A movement of a payout, and what our books have of the same.
 *
 * @param ours what we have as moved, in pence; empty where we know nothing of it
 * @param reference of the bill
 * @param ourFund the fund that our payment is for
 */
public record PayoutLine(
    Movement movement, OptionalLong ours, Optional<String> reference, Optional<String> ourFund) {}
