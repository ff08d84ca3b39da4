package redrose.requests.finance;

import java.time.Instant;
import java.util.Optional;

/**
 * Which payments are wanted; what is empty is not asked about.
 *
 * @param from the first instant at which one was begun
 * @param until the first instant that is not wanted any more
 * @param fund its code
 * @param provider such as {@code stripe}
 * @param reference how the bill's reference begins, or a receipt's eight digits: letters and digits
 */
public record PaymentFilter(
    Instant from,
    Instant until,
    Optional<String> fund,
    Optional<PaymentStage> stage,
    Optional<String> provider,
    Optional<String> reference) {
  public PaymentFilter {
    if (reference.isPresent() && !reference.get().matches("[A-Z0-9]*")) {
      throw new IllegalArgumentException("a reference has upper-case letters and digits");
    }
  }
}
