package redrose.ivr.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.ivr.bills.OwedBill.Due;

class OwedBillTest {
  private static final LocalDate ISSUED = LocalDate.of(2026, 11, 9);

  private static OwedBill notice(long balancePence, boolean isChallenged) {
    return new OwedBill(
        balancePence, Optional.of(new PenaltyNotice(ISSUED, 35_00, 14, isChallenged)));
  }

  /** Fourteen days, the first of which is the day of the notice. */
  @ParameterizedTest
  @CsvSource({"2026-11-09, true", "2026-11-22, true", "2026-11-23, false", "2026-12-25, false"})
  void lessIsPaidUpToAndIncludingTheFourteenthDay(LocalDate day, boolean isDiscounted) {
    assertThat(notice(70_00, false).on(day))
        .isEqualTo(
            isDiscounted
                ? new Due.Discounted(35_00, LocalDate.of(2026, 11, 22))
                : new Due.Full(70_00, true));
  }

  @Test
  void aNoticeWithADiscountOfOneDayIsDiscountedOnThatDayAlone() {
    var notice = new PenaltyNotice(ISSUED, 35_00, 1, false);
    assertThat(notice.isDiscountedOn(ISSUED)).isTrue();
    assertThat(notice.isDiscountedOn(ISSUED.plusDays(1))).isFalse();
  }

  @Test
  void whileAChallengeIsOpenNothingIsDue() {
    assertThat(notice(70_00, true).on(ISSUED)).isEqualTo(new Due.Challenged());
    assertThat(notice(0, true).on(ISSUED)).isEqualTo(new Due.Challenged());
  }

  @Test
  void aDiscountNeverAsksForMoreThanIsLeft() {
    assertThat(notice(20_00, false).on(ISSUED))
        .isEqualTo(new Due.Discounted(20_00, LocalDate.of(2026, 11, 22)));
    assertThat(notice(0, false).on(ISSUED)).isEqualTo(new Due.Nothing());
  }

  @Test
  void aBillThatIsNoNoticeIsDueInFullOnAnyDay() {
    assertThat(new OwedBill(84_20, Optional.empty()).on(ISSUED))
        .isEqualTo(new Due.Full(84_20, false));
    assertThat(new OwedBill(0, Optional.empty()).on(ISSUED)).isEqualTo(new Due.Nothing());
  }
}
