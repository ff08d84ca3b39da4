package redrose.ivr.bills;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is owed on a bill.
 *
 * @param balancePence what is left to pay, without any discount; 0 where nothing is
 * @param notice what applies to it as a penalty notice, if it is one
 */
public record OwedBill(long balancePence, Optional<PenaltyNotice> notice) {
  public OwedBill {
    if (balancePence < 0) {
      throw new IllegalArgumentException("a balance is 0 or more");
    }
  }

  /** What there is to say of it on a day. */
  public Due on(LocalDate today) {
    if (notice.filter(PenaltyNotice::isChallenged).isPresent()) {
      return new Due.Challenged();
    }
    if (balancePence == 0) {
      return new Due.Nothing();
    }
    return notice
        .filter(one -> one.isDiscountedOn(today))
        .<Due>map(
            one ->
                new Due.Discounted(
                    Math.min(one.discountedPence(), balancePence), one.lastDiscountedDay()))
        .orElseGet(() -> new Due.Full(balancePence, notice.isPresent()));
  }

  /** What there is to say of a bill. */
  public sealed interface Due {
    /** This much, on any day. */
    record Full(long amountPence, boolean isNotice) implements Due {}

    /** This much, to that day and including it. */
    record Discounted(long amountPence, LocalDate until) implements Due {}

    /** Nothing. */
    record Nothing() implements Due {}

    /** Nobody knows yet whether it is owed at all: nothing may be paid. */
    record Challenged() implements Due {}
  }
}
