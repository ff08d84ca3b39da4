package redrose.console.payments;

import java.util.Optional;
import redrose.requests.RefundLine;
import redrose.requests.RefundState;

/**
 * What the page shows on which a refund is approved or rejected.
 *
 * @param own whether who looks has asked for it
 * @param refusal why the store did not take the decision
 */
public record DecisionPage(RefundLine line, boolean own, Optional<String> refusal) {
  /** Whether who looks may decide it. */
  public boolean isOpen() {
    return line.refund().state() == RefundState.REQUESTED && !own;
  }

  /** What is left to refund now, and after this refund; below zero where that is too much. */
  public long leftAfterPence() {
    return line.payment().leftPence() - line.refund().amountPence();
  }
}
