package redrose.requests;

/**
 * What a call may say of a payment.
 *
 * @param receipt the reference to read out, digits only
 * @param amountPence what was or was not taken
 */
public record PaymentOutcome(PaymentState state, String receipt, long amountPence) {}
