package redrose.console.payments;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redrose.console.pages.Times;
import redrose.requests.PaymentState;
import redrose.requests.RefundLine;
import redrose.requests.RefundState;
import redrose.requests.finance.PaymentLine;
import redrose.requests.finance.PaymentRecord;

/**
 * What the page of a payment shows.
 *
 * @param refunds oldest first
 * @param way the stops of its money
 * @param mayDecide whether who looks may approve refunds of others
 * @param done what was just done, in a sentence
 */
public record PaymentPage(
    PaymentRecord record,
    List<RefundLine> refunds,
    List<Stop> way,
    RefundForm form,
    boolean mayDecide,
    Optional<String> done) {

  /** The payment. */
  public PaymentLine payment() {
    return record.payment();
  }

  /** What is left to refund, in pence. */
  public long leftPence() {
    return payment().state() == PaymentState.PAID
        ? payment().amountPence() - payment().refundPence()
        : 0;
  }

  /** Whether a refund of it waits for a second person. */
  public boolean isWaiting(RefundLine line) {
    return line.refund().state() == RefundState.REQUESTED;
  }

  /** How long after the move before; empty for the first. */
  public String took(int move) {
    return move == 0
        ? ""
        : Times.fine(
            Duration.between(record.moves().get(move - 1).at(), record.moves().get(move).at()));
  }
}
