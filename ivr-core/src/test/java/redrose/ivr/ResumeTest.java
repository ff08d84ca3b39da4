package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redrose.requests.postgres.Eventually;

/** Who is cut off in the midst of a payment and rings again may go on where they were. */
class ResumeTest {
  private static final String NUMBER = "01772960555";

  private final JourneyLine line = JourneyLine.open();
  private final String reference = line.reference();

  @AfterEach
  void close() {
    line.close();
  }

  private WireCaller ring(String keys) {
    var caller = WireCaller.pressing(keys).from(NUMBER).atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);
    return caller;
  }

  private void awaitKept(long rows) {
    Eventually.isTrue(() -> line.count("unfinished_payment") == rows);
  }

  @Test
  void theReferenceIsReadBackAndTheAmountIsAskedForAsBefore() {
    ring("1|1|" + reference + "#|1|!");
    awaitKept(1);
    var again = ring("1|" + lastDigits() + "#|1|500#|1");
    assertThat(again.heard())
        .containsSubsequence(
            "resume.ask", "status.ask.own", "pay.reference.readback", "pay.amount.ask", "pay.paid")
        .doesNotContain("menu.main.ask", "pay.reference.ask");
    awaitKept(0);
  }

  @Test
  void whoHadAgreedOnTheAmountConfirmsItOnce() {
    var cut = WireCaller.pressing("1|1|" + reference + "#|1|500#|1").from(NUMBER);
    cut.atTheCardDesk(
        (token, channel) -> {
          cut.hangUp();
          return line.cardDesk.giveUp(token, channel, "gone");
        });
    line.ring(cut);
    Eventually.isTrue(() -> line.count("unfinished_payment WHERE amount_pence = 500") == 1);
    var again = ring("1|" + reference + "#|1|1");
    assertThat(again.heard())
        .containsSubsequence("pay.reference.readback", "pay.amount.readback", "pay.paid")
        .doesNotContain("pay.amount.ask");
  }

  @Test
  void anAmountThatTheFundDoesNotTakeAnyMoreIsAskedForAgain() {
    ring("1|1|" + reference + "#|1|!");
    awaitKept(1);
    line.execute("UPDATE unfinished_payment SET amount_pence = 99999999");
    var again = ring("1|" + lastDigits() + "#|1|500#|1");
    assertThat(again.heard())
        .containsSubsequence("pay.reference.readback", "pay.amount.ask", "pay.paid");
    assertThat(line.text("SELECT amount_pence FROM payment_request")).isEqualTo("500");
  }

  @Test
  void aReferenceThatIsNoneOfTheFundsAnyMoreIsNotOffered() {
    ring("1|1|" + reference + "#|1|!");
    awaitKept(1);
    line.execute("UPDATE unfinished_payment SET reference = '500123457'");
    assertThat(ring("!").heard()).doesNotContain("resume.ask");
  }

  @Test
  void whoKnowsNotWhichBillHearsNothingOfIt() {
    ring("1|1|" + reference + "#|1|500#|!");
    awaitKept(1);
    var other = line.reference();
    var another = ring("1|0000#|" + other + "#|1234#|!");
    assertThat(another.heard())
        .containsSubsequence("resume.ask", "status.ask.own", "status.wrong.own")
        .doesNotContain("pay.reference.readback", "pay.amount.readback", "menu.pay.ask");
    assertThat(another.words())
        .doesNotContain(reference, "five pounds", "£5", lastDigits())
        .doesNotContainIgnoringCase("social care");
  }

  private String lastDigits() {
    return reference.substring(reference.length() - 4);
  }

  @Test
  void whoWantsSomethingElseLosesNothingForWhoSharesTheirNumber() {
    ring("1|1|" + reference + "#|1|!");
    awaitKept(1);
    var others = line.reference();
    assertThat(ring("2|1|1|" + others + "#|1|500#|1").heard())
        .containsSubsequence("resume.ask", "menu.main.ask", "pay.paid");
    Eventually.isTrue(
        () -> line.count("unfinished_payment WHERE reference = '" + others + "'") == 0);
    assertThat(ring("1|" + lastDigits() + "#|1|500#|1").heard())
        .containsSubsequence("resume.ask", "pay.reference.readback", "pay.paid");
    awaitKept(0);
  }

  @Test
  void twoOfAHouseholdGoOnEachWithTheirOwn() {
    var others = line.reference();
    ring("1|1|" + reference + "#|1|!");
    awaitKept(1);
    ring("2|1|1|" + others + "#|1|!");
    awaitKept(2);
    assertThat(ring("1|" + reference + "#|1|500#|1").heard())
        .containsSubsequence("pay.reference.readback", "pay.paid");
    awaitKept(1);
    var second = ring("1|" + others + "#|1|500#|1");
    assertThat(second.heard()).contains("pay.paid");
    awaitKept(0);
  }

  @Test
  void anotherBillIsNotPaidWithTheAmountOfTheFirst() {
    ring("1|1|" + reference + "#|1|500#|!");
    awaitKept(1);
    line.execute("UPDATE unfinished_payment SET amount_pence = 500");
    var again = ring("1|" + lastDigits() + "#|2|" + line.reference() + "#|1|700#|1|1");
    assertThat(again.heard()).containsSubsequence("pay.reference.ask", "pay.amount.ask");
  }

  @Test
  void anAdviserIsThereAtThisQuestionToo() {
    ring("1|1|" + reference + "#|1|!");
    awaitKept(1);
    assertThat(ring("0|").lentTo()).containsExactly("desks");
  }

  @Test
  void afterHalfAnHourNobodyIsAsked() {
    ring("1|1|" + reference + "#|1|!");
    awaitKept(1);
    line.execute("UPDATE unfinished_payment SET kept_at = now() - interval '31 minutes'");
    assertThat(ring("!").heard()).doesNotContain("resume.ask");
  }

  @Test
  void whoHasPaidIsNotAsked() {
    ring("1|1|" + reference + "#|1|500#|1");
    awaitKept(0);
    assertThat(ring("!").heard()).doesNotContain("resume.ask");
  }

  @Test
  void whoStoppedIsNotAsked() {
    ring("1|1|" + reference + "#|1|500#|1");
    assertThat(ring("1|1|" + reference + "#|1|500#|1|2|!").heard()).contains("pay.again.stopped");
    awaitKept(0);
    assertThat(ring("!").heard()).doesNotContain("resume.ask");
  }
}
