package redrose.sandbox.crash.audit;

/**
 * An intent of the provider's ledger; amounts in pence.
 *
 * @param paymentId the payment that it names as its own; "" where it names none
 * @param captures how many of its charges were captured
 */
public record IntentEntry(
    String id, String paymentId, String status, long captured, long capturable, long captures) {}
