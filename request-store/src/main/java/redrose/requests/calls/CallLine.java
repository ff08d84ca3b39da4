package redrose.requests.calls;

import java.util.Optional;
import redrose.requests.Interaction;

/**
 * A call in a list.
 *
 * @param payment the last bill on it, where there was one
 */
public record CallLine(Interaction call, Optional<Bill> payment) {
  /**
   * What was to be paid.
   *
   * @param state of the payment, where it came so far
   */
  public record Bill(String fund, String reference, long amountPence, Optional<String> state) {}
}
