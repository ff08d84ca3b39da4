package redrose.requests;

/**
 * A payment as the two-way check compares it.
 *
 * @param refundedPence what has gone back of it
 * @param refundUnderWay whether more may be going back at this moment
 */
public record CheckedPayment(Payment payment, long refundedPence, boolean refundUnderWay) {}
