package redrose.requests.finance;

/**
 * What a payout holds of one kind, in our books and in the provider's.
 *
 * @param oursPence what we have as moved
 * @param theirs what the provider has
 */
public record PayoutKind(Entry entry, long oursPence, Total theirs) {}
