package redrose.requests;

import java.time.Instant;

/**
 * A payment as a caller who knows its reference may be told of it, and no more than that.
 *
 * @param fund code of the fund
 * @param reference the bill's, in full
 * @param method how it is carried out
 * @param receipt digits only; to be read out where it is paid
 * @param madeAt when it was paid; when it was begun, where it is not
 */
public record KnownPayment(
    String fund,
    String reference,
    PaymentMethod method,
    PaymentState state,
    String receipt,
    long amountPence,
    Instant madeAt) {

  /** What it is a payment of. */
  public Bill bill() {
    return new Bill(fund, reference);
  }

  /** Whether nobody can say yet what became of it. */
  public boolean isOpen() {
    return !state.isSettled();
  }

  /** Whether it waits for somebody to open the link that they were sent. */
  public boolean isOpenLink() {
    return method == PaymentMethod.LINK && isOpen();
  }

  /** Whether the money moved. */
  public boolean isPaid() {
    return state == PaymentState.PAID;
  }
}
