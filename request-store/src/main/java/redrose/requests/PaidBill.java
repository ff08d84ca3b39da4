package redrose.requests;

import java.time.Instant;
import java.util.UUID;

/**
 * A payment as whoever refunds it is shown it.
 *
 * @param refundPence what has gone back or is bound to
 */
public record PaidBill(
    UUID paymentId,
    String receipt,
    String fund,
    String reference,
    PaymentState state,
    long amountPence,
    long refundPence,
    Instant createdAt) {

  /** What is left to refund, in pence. */
  public long leftPence() {
    return state == PaymentState.PAID ? amountPence - refundPence : 0;
  }
}
