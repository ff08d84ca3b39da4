package redrose.ivr.bills.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import redrose.ivr.bills.OwedBill;
import redrose.ivr.bills.PenaltyNotice;

/**
 * A bill as it is written down, each field as text; null or blank where it isn't given.
 *
 * @param balancePence whole pence
 * @param issuedOn the day of a penalty notice, {@code 2026-11-22}; only those have the rest
 * @param discountedPence half the balance where it isn't given
 * @param discountDays {@value PenaltyNotice#USUAL_DAYS} where it isn't given
 * @param challenge {@code open}, or not given
 */
record BillFields(
    String balancePence,
    String issuedOn,
    String discountedPence,
    String discountDays,
    String challenge) {
  private static final String PENCE = "[0-9]{1,8}";
  private static final String OPEN = "open";

  /**
   * The bill.
   *
   * @throws IllegalArgumentException where a field is wrong; its message says which, not what it
   *     holds
   */
  OwedBill bill() {
    long balance = pence("balance-pence", balancePence);
    if (isGiven(challenge) && !challenge.strip().equals(OPEN)) {
      throw new IllegalArgumentException("challenge is neither empty nor open");
    }
    if (!isGiven(issuedOn)) {
      if (isGiven(discountedPence) || isGiven(discountDays) || isGiven(challenge)) {
        throw new IllegalArgumentException("issued-on is missing, and there is more of a notice");
      }
      return new OwedBill(balance, Optional.empty());
    }
    return new OwedBill(balance, notice(balance));
  }

  /** A notice that is paid has no clock any more. */
  private Optional<PenaltyNotice> notice(long balance) {
    var isChallenged = isGiven(challenge);
    if (balance == 0 && !isChallenged) {
      return Optional.empty();
    }
    long discounted =
        isGiven(discountedPence)
            ? pence("discounted-pence", discountedPence)
            : Math.max(1, balance / 2);
    int days =
        isGiven(discountDays)
            ? (int) pence("discount-days", discountDays)
            : PenaltyNotice.USUAL_DAYS;
    return Optional.of(new PenaltyNotice(day(issuedOn), discounted, days, isChallenged));
  }

  private static long pence(String field, String text) {
    if (text == null || !text.strip().matches(PENCE)) {
      throw new IllegalArgumentException(field + " is no whole number of 0 to 99999999");
    }
    return Long.parseLong(text.strip());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("issued-on is no day such as 2026-11-22", e);
    }
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }
}
