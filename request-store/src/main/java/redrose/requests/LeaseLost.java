package redrose.requests;

import java.util.UUID;

/**
 * Another worker has taken this payment over, or it has moved on: whoever is told so stops at once
 * and reads what became of it. Nothing was written.
 */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LeaseLost(UUID paymentId) {
    super("payment " + paymentId + " is another worker's now, or has moved on");
  }
}
