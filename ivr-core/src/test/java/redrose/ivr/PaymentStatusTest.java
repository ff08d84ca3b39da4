package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever was told "we are checking" rings back and hears what became of the payment. */
class PaymentStatusTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);
  private static final String WITHHELD = "";

  private static JourneyLine line;

  @BeforeAll
  static void open() {
    line = JourneyLine.open();
  }

  @AfterAll
  static void close() {
    line.close();
  }

  private static String freshNumber() {
    return "01772000" + NUMBERS.incrementAndGet();
  }

  /** A payment whose answer was lost; what the caller was told of it. */
  private static WireCaller unknown(String number, String reference) {
    var caller =
        WireCaller.pressing("1|1|" + reference + "#|1|4250#|1|")
            .from(number)
            .atTheCardDesk(line.cardDesk::loseTheAnswer);
    assertThat(line.outcomeOf(line.ring(caller))).isEqualTo("PAYMENT_UNSETTLED");
    return caller;
  }

  private static WireCaller ring(String number, String keys) {
    var caller = WireCaller.pressing(keys).from(number).atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);
    return caller;
  }

  private static String lastFour(String reference) {
    return reference.substring(reference.length() - 4);
  }

  @Test
  void whoRingsBackPressesWhatTheyWereToldAndHearsThatItIsPaid() {
    var number = freshNumber();
    var reference = line.reference();
    var first = unknown(number, reference);
    assertThat(first.words())
        .contains("ring us again later from this telephone, and after the welcome press 5.");
    line.cardDesk.settleAsPaid();

    var back = ring(number, "5|" + lastFour(reference) + "#|*");
    assertThat(back.heard())
        .containsSubsequence("welcome", "status.offer", "menu.option.payment-status", "press.5")
        .containsSubsequence("status.ask.own", "status.paid", "pay.receipt", "pay.receipt");
    assertThat(back.words())
        .contains("The payment of £42.50, made ")
        .contains("Your receipt number is " + line.cardDesk.last().receipt())
        .doesNotContain(reference);

    assertThat(ring(number, "!").heard()).as("told once").doesNotContain("status.offer");
  }

  @Test
  void itIsStillBeingChecked() {
    var number = freshNumber();
    var reference = line.reference();
    unknown(number, reference);

    var back = ring(number, "5|" + reference + "#");
    assertThat(back.heard()).containsSubsequence("status.checking", "pay.unknown.next", "goodbye");
    assertThat(ring(number, "!").heard()).as("not told yet").contains("status.offer");
    line.cardDesk.settleAsPaid();
  }

  @Test
  void nothingWasCharged() {
    var number = freshNumber();
    var reference = line.reference();
    unknown(number, reference);
    line.cardDesk.settleAsCancelled();

    var back = ring(number, "5|" + lastFour(reference) + "#|!");
    assertThat(back.words()).contains("did not go through. Nothing has been charged.");
    assertThat(back.heard()).containsSubsequence("status.not-charged", "menu.main.ask");
    assertThat(ring(number, "!").heard()).as("told once").doesNotContain("status.offer");
  }

  @Test
  void whoDoesNotKnowTheReferenceIsToldNothing() {
    var number = freshNumber();
    var reference = line.reference();
    unknown(number, reference);
    line.cardDesk.settleAsPaid();
    var wrong = lastFour(reference).equals("1111") ? "2222#" : "1111#";

    var other = ring(number, "5|" + wrong + wrong + wrong);
    assertThat(other.heard())
        .contains("status.wrong.own", "adviser.connecting")
        .doesNotContain("status.paid");
    assertThat(other.words()).doesNotContain("42.50").doesNotContain(reference);
  }

  @Test
  void theOfferIsOnlyAnOffer() {
    var number = freshNumber();
    unknown(number, line.reference());

    assertThat(ring(number, "1|!").heard()).containsSubsequence("status.offer", "menu.main.ask");
    assertThat(ring(number, " |!").heard()).containsSubsequence("status.offer", "menu.main.ask");
    assertThat(ring(number, "0").heard()).containsSubsequence("status.offer", "adviser.connecting");
    line.cardDesk.settleAsPaid();
  }

  @Test
  void whoWasToldThatItIsPaidIsNotTroubled() {
    var number = freshNumber();
    assertThat(ring(number, "1|1|" + line.reference() + "#|1|4250#|1|").heard())
        .contains("pay.receipt");
    assertThat(ring(number, "!").heard()).doesNotContain("status.offer");
  }

  @Test
  void whoHungUpBeforeTheyHeardThatItIsPaidHearsItNow() {
    var number = freshNumber();
    var reference = line.reference();
    var caller = WireCaller.pressing("1|1|" + reference + "#|1|4250#|1|").from(number);
    line.ring(
        caller.atTheCardDesk(
            (token, channel) -> {
              caller.hangUp();
              return line.cardDesk.pay(token, channel);
            }));

    assertThat(ring(number, "5|" + lastFour(reference) + "#").heard()).contains("status.paid");
  }

  @Test
  void aWithheldNumberHearsItByTheWholeReferenceAlone() {
    var reference = line.reference();
    var first = unknown(WITHHELD, reference);
    assertThat(first.words()).contains("Press 1 to pay a bill, then press 5.");
    line.cardDesk.settleAsPaid();

    assertThat(ring(WITHHELD, "!").heard()).doesNotContain("status.offer");
    var byReference = ring(WITHHELD, "1|5|" + reference + "#");
    assertThat(byReference.heard())
        .containsSubsequence("menu.pay.ask", "status.ask", "status.paid", "pay.receipt");
    var byLastFour = ring(WITHHELD, "1|5|" + lastFour(reference) + "#|!");
    assertThat(byLastFour.heard())
        .contains("pay.reference.wrong.short")
        .doesNotContain("status.paid");
  }

  @Test
  void aReferenceThatNobodyPaidIsSaid() {
    assertThat(ring(WITHHELD, "1|5|" + line.reference() + "#|!").heard())
        .containsSubsequence("status.none", "menu.main.ask");
  }

  @Test
  void aCardNumberIsRefusedHereToo() {
    assertThat(ring(WITHHELD, "1|5|" + "42".repeat(8) + "#|!").heard())
        .contains("pay.reference.wrong.card");
  }
}
