package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same bill and amount within 24 hours is asked about before a card is keyed. */
class PaidBeforeTest {
  private static JourneyLine line;

  @BeforeAll
  static void open() {
    line = JourneyLine.open();
  }

  @AfterAll
  static void close() {
    line.close();
  }

  private static WireCaller paying(String reference, String andThen) {
    return WireCaller.pressing("1|1|" + reference + "#|1|4250#|1|" + andThen)
        .atTheCardDesk(line.cardDesk::pay);
  }

  private static String paid() {
    var reference = line.reference();
    assertThat(line.outcomeOf(line.ring(paying(reference, "")))).isEqualTo("PAID");
    return reference;
  }

  @Test
  void whoeverPaysItAgainIsToldWhenItWasPaidAndMayStop() {
    var reference = paid();
    var caller = paying(reference, "2!");
    line.ring(caller);

    assertThat(caller.words())
        .containsPattern(
            "A payment of £42.50 for this reference was made (today|yesterday) at [0-9:]{5}\\.")
        .contains("If you want to pay again, press 1. To stop, press 2.")
        .contains("Nothing more has been charged.");
    assertThat(caller.lentTo()).isEmpty();
    assertThat(line.count("payment_request WHERE reference = '" + reference + "'")).isOne();
  }

  @Test
  void whoWantsToPayItAgainPaysItAgain() {
    var reference = paid();
    var caller = paying(reference, "1");

    assertThat(line.outcomeOf(line.ring(caller))).isEqualTo("PAID");
    assertThat(caller.heard()).containsSubsequence("pay.again.paid", "pay.paid");
    assertThat(line.count("payment WHERE state = 'PAID' AND reference = '" + reference + "'"))
        .isEqualTo(2);
  }

  @Test
  void silenceAtTheQuestionChargesNobody() {
    var caller = paying(paid(), "");
    line.ring(caller);

    assertThat(caller.heard()).contains("pay.again.paid", "input.too-many", "adviser.connecting");
    assertThat(caller.lentTo()).containsExactly("desks");
  }

  @Test
  void anotherAmountOrAPaymentOfAnotherDayIsNoDuplicate() {
    var reference = paid();
    var otherAmount =
        WireCaller.pressing("1|1|" + reference + "#|1|4251#|1|").atTheCardDesk(line.cardDesk::pay);
    line.ring(otherAmount);
    assertThat(otherAmount.heard()).contains("pay.paid").doesNotContain("pay.again.paid");

    line.execute("ALTER TABLE payment DISABLE TRIGGER payment_moves_legally");
    line.execute(
        "UPDATE payment SET created_at = created_at - interval '25 hours', updated_at = updated_at"
            + " - interval '25 hours' WHERE reference = '"
            + reference
            + "'");
    line.execute("ALTER TABLE payment ENABLE TRIGGER payment_moves_legally");
    var dayAfter = paying(reference, "");
    line.ring(dayAfter);
    assertThat(dayAfter.heard()).contains("pay.paid").doesNotContain("pay.again.paid");
  }

  @Test
  void aPaymentThatNobodyKnowsYetIsNotPaidAgainAndNoCardIsKeyed() {
    var reference = line.reference();
    line.ring(paying(reference, "").atTheCardDesk(line.cardDesk::loseTheAnswer));
    var caller =
        WireCaller.pressing("1|1|" + reference + "#|1|9900#|1|")
            .from("")
            .atTheCardDesk(line.cardDesk::pay);
    var call = line.ring(caller);

    assertThat(caller.heard()).contains("pay.busy").doesNotContain("pay.paid");
    assertThat(caller.lentTo()).isEmpty();
    assertThat(line.outcomeOf(call)).isEqualTo("PAYMENT_UNSETTLED");
  }

  @Test
  void whoWasSentALinkIsAskedAndMayPayByTelephoneAfterAll() {
    var reference = line.reference();
    line.ring(paying(reference, "").atTheCardDesk(line.cardDesk::loseTheAnswer));
    line.execute("ALTER TABLE payment DISABLE TRIGGER payment_moves_legally");
    line.execute(
        "UPDATE payment SET method = 'LINK', state = 'PI_CREATED' WHERE reference = '"
            + reference
            + "'");
    line.execute("ALTER TABLE payment ENABLE TRIGGER payment_moves_legally");
    var stops = paying(reference, "2!");
    line.ring(stops);
    assertThat(stops.lentTo()).isEmpty();

    var pays = paying(reference, "1");
    line.ring(pays);
    assertThat(pays.heard()).containsSubsequence("pay.link.open", "pay.busy");
    assertThat(pays.lentTo()).contains("card-desk");
  }
}
