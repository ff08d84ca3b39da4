package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.ivr.bills.BillAnswer;
import redrose.ivr.bills.OwedBill;
import redrose.ivr.bills.PenaltyNotice;
import redrose.prompts.Value;

/** Bills that the council's own systems know, over the wire. */
class BalanceTest {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private static JourneyLine line;

  @BeforeAll
  static void open() {
    line = JourneyLine.open();
  }

  @AfterAll
  static void close() {
    line.close();
  }

  private static void owed(long pence) {
    line.bills = _ -> new BillAnswer.Owed(new OwedBill(pence, Optional.empty()));
  }

  private static void notice(LocalDate issuedOn, boolean isChallenged) {
    var notice = new PenaltyNotice(issuedOn, 35_00, 14, isChallenged);
    line.bills = _ -> new BillAnswer.Owed(new OwedBill(70_00, Optional.of(notice)));
  }

  private static LocalDate today() {
    return LocalDate.now(HERE);
  }

  private static WireCaller ring(String keys) {
    var caller = WireCaller.pressing(keys).atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);
    return caller;
  }

  @Test
  void theBalanceIsSaidAndAllOfItPaidForAKey() {
    owed(84_20);
    var caller = ring("1|1|" + line.reference() + "#|1|1|");

    assertThat(caller.words())
        .contains("Your balance is £84.20.")
        .contains("To pay all of it, press 1.")
        .contains("You have paid £84.20.");
    assertThat(caller.heard()).doesNotContain("pay.amount.ask");
  }

  @Test
  void anotherAmountIsKeyed() {
    owed(84_20);
    var caller = ring("1|1|" + line.reference() + "#|1|2|1000#|1|");

    assertThat(caller.words()).contains("You have paid £10.00.");
  }

  @Test
  void aBalanceThatIsMoreThanTheLineTakesIsSaidAndAnAmountKeyed() {
    owed(6_000_00);
    var caller = ring("1|1|" + line.reference() + "#|1|1000#|1|");

    assertThat(caller.words())
        .contains("Your balance is £6,000.00.")
        .doesNotContain("To pay all of it")
        .contains("You have paid £10.00.");
  }

  @Test
  void whereNothingIsOwedNothingIsPaid() {
    owed(0);
    var caller = ring("1|1|" + line.reference() + "#|1|!");

    assertThat(caller.heard()).containsSubsequence("pay.balance.nothing", "menu.main.ask");
  }

  @Test
  void aNoticeIsTheDiscountedAmountOnItsLastDay() {
    notice(today().minusDays(13), false);
    var caller = ring("1|2|12345673#|1|1|");

    assertThat(caller.words())
        .contains("This penalty notice is £35.00 if you pay now.")
        .contains("The last day for that amount is " + Value.date(today()).written())
        .contains("You have paid £35.00.");
  }

  @Test
  void aDayLaterItIsTheWholeAmount() {
    notice(today().minusDays(14), false);
    var caller = ring("1|2|0600000#|1|1|");

    assertThat(caller.words())
        .contains("This penalty notice is £70.00.")
        .contains("You have paid £70.00.");
  }

  @Test
  void aNoticeIsPaidAsItIsOrNotAtAll() {
    notice(today(), false);
    var caller = ring("1|2|12345673#|1|2|!");

    assertThat(caller.heard()).containsSubsequence("pay.notice.discounted", "menu.main.ask");
    assertThat(caller.heard()).doesNotContain("pay.amount.ask", "pay.paid");
  }

  @Test
  void aNoticeWithAnOpenChallengeCannotBePaid() {
    notice(today(), true);
    var caller = ring("1|2|12345673#|1|!");

    assertThat(caller.heard()).containsSubsequence("pay.notice.challenged", "menu.main.ask");
    assertThat(caller.heard()).doesNotContain("pay.paid");
  }

  @Test
  void aSourceThatBreaksLeavesTheAmountToTheCaller() {
    line.bills = _ -> new BillAnswer.NotKnown();
    var caller = ring("1|1|" + line.reference() + "#|1|1000#|1|");

    assertThat(caller.words()).contains("You have paid £10.00.");
  }
}
