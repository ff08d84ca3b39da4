package redrose.sandbox.crash.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.crash.audit.BooksBuilder.BEGIN;
import static redrose.sandbox.crash.audit.BooksBuilder.CANCELLED;
import static redrose.sandbox.crash.audit.BooksBuilder.CHANNEL;
import static redrose.sandbox.crash.audit.BooksBuilder.PAID;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Books that are right, and each way in which they can be wrong. */
class AuditTest {
  private static final List<String> REFUNDED =
      List.of("REQUESTED", "APPROVED", "REFUND_SENT", "REFUNDED");

  @Test
  void booksThatAgreeAreRight() {
    assertThat(figures(BooksBuilder.paid())).isEmpty();
    assertThat(figures(BooksBuilder.cancelled())).isEmpty();
  }

  @Test
  void moneyThatMovedForAPaymentThatWasGivenUpIsLost() {
    assertThat(figures(new BooksBuilder().payment(CANCELLED).intent(1_000, 0, 1)))
        .containsExactly(Figure.LOST);
  }

  @Test
  void moneyThatNoPaymentKnowsOfIsLost() {
    assertThat(figures(new BooksBuilder().payment(CANCELLED).intent("pi_other", 1_000, 0, 1)))
        .containsExactly(Figure.LOST);
  }

  @Test
  void aPaymentWithoutMoneyIsLost() {
    assertThat(figures(new BooksBuilder().payment(PAID).intent(0, 0, 0)))
        .containsExactly(Figure.LOST);
    assertThat(figures(new BooksBuilder().payment(PAID))).containsExactly(Figure.LOST);
  }

  @Test
  void anotherAmountIsLost() {
    assertThat(figures(new BooksBuilder().payment(PAID).intent(999, 0, 1)))
        .containsExactly(Figure.LOST);
  }

  @Test
  void aSecondCaptureIsDouble() {
    assertThat(figures(new BooksBuilder().payment(PAID).intent(1_000, 0, 2)))
        .containsExactly(Figure.DOUBLE);
  }

  @Test
  void aSecondIntentOfOnePaymentIsDouble() {
    assertThat(
            figures(
                new BooksBuilder().payment(PAID).intent(1_000, 0, 1).intent("pi_more", 0, 0, 0)))
        .containsExactly(Figure.DOUBLE);
  }

  @Test
  void twoPaymentsOfOneRequestAtOnceAreDouble() {
    var books =
        new BooksBuilder()
            .payment(PAID)
            .intent(1_000, 0, 1)
            .payment(PAID, BEGIN.plusSeconds(1))
            .intent(1_000, 0, 1);
    assertThat(figures(books)).containsExactly(Figure.DOUBLE, Figure.DOUBLE);
  }

  @Test
  void aBillThatIsPaidByALinkAndByTelephoneIsDouble() {
    var later = BEGIN.plusSeconds(60);
    var link = new BooksBuilder().byLink().payment(PAID).intent(1_000, 0, 1);
    assertThat(figures(link)).isEmpty();
    assertThat(figures(link.payment(CANCELLED, later).intent(0, 0, 0))).isEmpty();
    assertThat(figures(link.payment(PAID, later).intent(1_000, 0, 1)))
        .contains(Figure.DOUBLE)
        .containsOnly(Figure.DOUBLE);
  }

  @Test
  void aMoveThatIsNotInTheTableIsIllegal() {
    var states = List.of("INTENT", "PI_CREATED", "PM_READY", "CONFIRM_SENT", "PAID");
    assertThat(figures(new BooksBuilder().payment(states).intent(1_000, 0, 1)))
        .containsExactly(Figure.ILLEGAL_MOVES);
  }

  @Test
  void aGapInTheLogIsIllegal() {
    var moves = new ArrayList<>(BooksBuilder.paid().payments().getFirst().moves());
    moves.remove(3);
    assertThat(figures(new BooksBuilder().payment("PAID", moves, BEGIN).intent(1_000, 0, 1)))
        .containsExactly(Figure.ILLEGAL_MOVES);
  }

  @Test
  void aLogThatEndsElsewhereIsIllegal() {
    var moves = new ArrayList<>(BooksBuilder.paid().payments().getFirst().moves());
    assertThat(figures(new BooksBuilder().payment("CANCELLED", moves, BEGIN).intent(0, 0, 0)))
        .containsExactly(Figure.ILLEGAL_MOVES);
  }

  @Test
  void aWorkerThatWasFencedOffMayNotMoveAnything() {
    var moves =
        List.of(
            new PaymentRow.Move(0, null, "INTENT", 2, BEGIN),
            new PaymentRow.Move(1, "INTENT", "CANCELLED", 1, BEGIN));
    assertThat(figures(new BooksBuilder().payment("CANCELLED", moves, BEGIN)))
        .containsExactly(Figure.ILLEGAL_MOVES);
  }

  @Test
  void anIntentWithoutACommittedPaymentIsIllegal() {
    assertThat(figures(new BooksBuilder().intent("pi_other", 0, 0, 0)))
        .containsExactly(Figure.ILLEGAL_MOVES);
  }

  @Test
  void aPaymentThatIsUnderWayIsUnsettled() {
    assertThat(figures(new BooksBuilder().payment(List.of("INTENT", "PI_CREATED"))))
        .containsExactly(Figure.UNSETTLED);
  }

  @Test
  void moneyThatIsStillHeldIsUnsettled() {
    assertThat(figures(new BooksBuilder().payment(CANCELLED).intent(0, 1_000, 0)))
        .containsExactly(Figure.UNSETTLED);
  }

  @Test
  void aRefundThatIsDoneOnceIsRight() {
    assertThat(figures(paid().refund(REFUNDED).back(400))).isEmpty();
    assertThat(figures(paid().refund(List.of("REQUESTED", "REJECTED")))).isEmpty();
  }

  @Test
  void aRefundThatIsCarriedOutTwiceIsDouble() {
    assertThat(figures(paid().refund(REFUNDED).back(400).back(400))).containsExactly(Figure.DOUBLE);
  }

  @Test
  void moreThanWasTakenIsDouble() {
    var books = paid().refund(REFUNDED).back(400).refund(REFUNDED).back(400);
    assertThat(figures(books)).isEmpty();
    assertThat(figures(books.refund(REFUNDED).back(400))).containsExactly(Figure.DOUBLE);
  }

  @Test
  void moreThanTheClerksMeantIsDouble() {
    var books = paid().refund(REFUNDED).back(400);
    assertThat(figures(books, new Wished(CHANNEL, 200, true))).containsExactly(Figure.DOUBLE);
  }

  @Test
  void aRefundThatWasApprovedAndDidNotGoBackIsLost() {
    var wish = new Wished(CHANNEL, 400, true);
    assertThat(figures(paid(), wish)).containsExactly(Figure.LOST);
    assertThat(figures(paid().refund(List.of("REQUESTED")), wish)).containsExactly(Figure.LOST);
    assertThat(figures(paid().refund(REFUNDED).back(400), wish)).isEmpty();
    var failed = List.of("REQUESTED", "APPROVED", "REFUND_SENT", "REFUND_FAILED");
    assertThat(figures(paid().refund(failed), wish)).isEmpty();
    assertThat(figures(paid(), new Wished(CHANNEL, 400, false))).isEmpty();
  }

  @Test
  void anEventThatTheProviderNeverSentIsForged() {
    assertThat(figures(paid().eventTaken("evt_1"))).isEmpty();
    assertThat(figures(paid().eventTaken("evt_2"))).containsExactly(Figure.FORGED);
  }

  @Test
  void aRefundAndItsMoneyGoTogether() {
    assertThat(figures(paid().refund(REFUNDED))).containsExactly(Figure.LOST);
    assertThat(figures(paid().refund(REFUNDED).back(399))).containsExactly(Figure.LOST);
    assertThat(figures(paid().refund(List.of("REQUESTED")).back(400))).containsExactly(Figure.LOST);
    assertThat(figures(paid().back("of_nobody", 400))).containsExactly(Figure.LOST);
  }

  @Test
  void aRefundThatIsUnderWayIsUnsettled() {
    assertThat(figures(paid().refund(List.of("REQUESTED", "APPROVED", "REFUND_SENT")).back(400)))
        .containsExactly(Figure.UNSETTLED);
  }

  @Test
  void aRefundThatNobodyApprovedIsIllegal() {
    assertThat(figures(paid().refund(List.of("REQUESTED", "REFUND_SENT", "REFUNDED")).back(400)))
        .containsExactly(Figure.ILLEGAL_MOVES);
  }

  @ParameterizedTest
  @CsvSource({"paid, true", "unknown, true", "declined, false", "busy, false", "refused, false"})
  void whoHasPaidIsToldThatOrThatItIsNotKnown(String outcome, boolean right) {
    assertThat(Audit.of(BooksBuilder.paid(), told(outcome), List.of()).isEmpty()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"paid, false", "unknown, true", "declined, true", "cancelled, true"})
  void whoHasNotPaidIsNotToldThatTheyHave(String outcome, boolean right) {
    assertThat(Audit.of(BooksBuilder.cancelled(), told(outcome), List.of()).isEmpty())
        .isEqualTo(right);
  }

  @Test
  void settlingIsTimedFromTheEndOfTheCall() {
    var told = List.of(new Told(CHANNEL, "crash-000001", Optional.empty(), BEGIN.plusSeconds(2)));
    assertThat(SettleTimes.of(BooksBuilder.paid(), told).percentile(99)).isEqualTo(4.0);
  }

  private static BooksBuilder paid() {
    return new BooksBuilder().payment(PAID).intent(1_000, 0, 1);
  }

  private static List<Told> told(String outcome) {
    return List.of(new Told(CHANNEL, "crash-000001", Optional.of(outcome), BEGIN));
  }

  private static List<Figure> figures(BooksBuilder books, Wished... wished) {
    return figures(books.build(), wished);
  }

  private static List<Figure> figures(Books books, Wished... wished) {
    return Audit.of(books, List.of(), List.of(wished)).stream().map(Finding::figure).toList();
  }
}
