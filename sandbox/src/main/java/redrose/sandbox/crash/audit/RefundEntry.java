package redrose.sandbox.crash.audit;

/**
 * A refund of the provider's ledger.
 *
 * @param refundId the refund that it names as its own; "" where it names none
 * @param amount in pence
 */
public record RefundEntry(String id, String intentId, String refundId, long amount) {}
