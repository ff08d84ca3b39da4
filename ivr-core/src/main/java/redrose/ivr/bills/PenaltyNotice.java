package redrose.ivr.bills;

import java.time.LocalDate;

/**
 * The clock of a penalty notice. Whoever pays within so many days, the first of which is the day of
 * the notice, pays less; usually half within 14 days (Civil Enforcement of Road Traffic
 * Contraventions (Approved Devices, Charging Guidelines and General Provisions) (England)
 * Regulations 2022, schedule 2). A day is one by the clocks of the United Kingdom.
 *
 * @param issuedOn the day of the notice
 * @param discountedPence what is paid within the discount's days
 * @param discountDays how many those are, 1 or more
 * @param isChallenged whether a challenge to it is open: then nothing is paid until it is decided
 */
public record PenaltyNotice(
    LocalDate issuedOn, long discountedPence, int discountDays, boolean isChallenged) {
  /** Where the council's system does not say otherwise. */
  public static final int USUAL_DAYS = 14;

  private static final int MOST_DAYS = 366;

  public PenaltyNotice {
    if (discountedPence < 1 || discountDays < 1 || discountDays > MOST_DAYS) {
      throw new IllegalArgumentException(
          "a discount is to 1 penny or more, within 1 to " + MOST_DAYS + " days");
    }
  }

  /** The last day on which less is paid. */
  public LocalDate lastDiscountedDay() {
    return issuedOn.plusDays(discountDays - 1L);
  }

  /** Whether less is paid on a day; a notice of tomorrow is one that nobody can have yet. */
  public boolean isDiscountedOn(LocalDate day) {
    return !day.isAfter(lastDiscountedDay());
  }
}
