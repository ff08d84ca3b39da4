package redrose.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One test for each way that paying can go, over the wire, with the store. */
class PayJourneyTest {
  private static JourneyLine line;

  @BeforeAll
  static void open() {
    line = JourneyLine.open();
  }

  @AfterAll
  static void close() {
    line.close();
  }

  /** Pays £42.50 for a social care invoice. */
  private static String keysFor(String reference) {
    return "1|1|" + reference + "#|1|4250#|1|";
  }

  @Test
  void whoPaysHearsTheAmountAndTheReceiptAsOftenAsTheyLike() {
    var reference = line.reference();
    var caller = WireCaller.pressing(keysFor(reference) + "**").atTheCardDesk(line.cardDesk::pay);
    var call = line.ring(caller);

    assertThat(line.outcomeOf(call)).isEqualTo("PAID");
    assertThat(caller.words())
        .contains("You keyed in " + reference)
        .contains("You would like to pay £42.50.")
        .contains("You have paid £42.50.")
        .contains("Your receipt number is " + line.cardDesk.last().receipt());
    assertThat(caller.heard())
        .containsSubsequence(
            "pay.paid",
            "pay.receipt",
            "pay.receipt.again",
            "pay.receipt",
            "pay.receipt.again",
            "pay.receipt",
            "pay.receipt.again",
            "goodbye");
    assertThat(line.cardDesk.last().reference()).isEqualTo(reference);
    assertThat(line.cardDesk.last().fund()).isEqualTo("social-care");
  }

  @Test
  void whoRingsFromAMobileGetsTheReceiptAsATextForAKey() {
    var caller =
        WireCaller.pressing(keysFor(line.reference()) + "*1")
            .from("1800107700900321")
            .atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);

    assertThat(caller.heard())
        .containsSubsequence(
            "pay.receipt", "text.offer", "pay.receipt", "text.offer", "text.sent", "goodbye");
    assertThat(
            line.count(
                "notification WHERE recipient = '+447700900321' AND template = 'receipt'"
                    + " AND details ->> 'amount' = '£42.50' AND details ->> 'receipt' = '"
                    + line.cardDesk.last().receipt()
                    + "'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01772533533", ""})
  void whoRingsFromALandlineOrWithholdsTheirNumberIsNotOfferedAText(String number) {
    var caller =
        WireCaller.pressing(keysFor(line.reference()) + "1")
            .from(number)
            .atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);

    assertThat(caller.heard()).contains("pay.receipt.again").doesNotContain("text.offer");
    assertThat(
            line.count(
                "notification WHERE details ->> 'receipt' = '"
                    + line.cardDesk.last().receipt()
                    + "'"))
        .isZero();
  }

  @Test
  void whoPressesNothingGetsNoText() {
    var caller =
        WireCaller.pressing(keysFor(line.reference()))
            .from("07700900322")
            .atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);

    assertThat(caller.heard()).contains("text.offer", "goodbye").doesNotContain("text.sent");
    assertThat(line.count("notification WHERE recipient = '+447700900322'")).isZero();
  }

  @Test
  void aPenaltyNoticeIsKeyedWithoutItsLettersAndReadBackWithThem() {
    var caller = WireCaller.pressing("1|2|12345673#|1|3500#|1|").atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);

    assertThat(caller.words()).contains("You keyed in BJ12345673.");
    assertThat(line.cardDesk.last().reference()).isEqualTo("BJ12345673");
  }

  @Test
  void aNoticeWhoseLastCharacterIsALetterIsKeyedWithoutThatToo() {
    var caller = WireCaller.pressing("1|2|0600000#|1|3500#|1|").atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);

    assertThat(line.cardDesk.last().reference()).isEqualTo("BJ0600000A");
  }

  @Test
  void theServicesBehindTheFirstThreeAreBehindSomethingElse() {
    var caller = WireCaller.pressing("1|4|1|!");
    line.ring(caller);

    assertThat(caller.words()).contains("For something else, press 4.").contains("permit letter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          123456789#  | pay.reference.wrong.check
          12345#      | pay.reference.wrong.short
          1234567890# | pay.reference.wrong.long
          """)
  void aReferenceThatDoesNotHoldIsSaidWithItsReason(String keys, String said) {
    var caller = WireCaller.pressing("11" + keys + "!");
    line.ring(caller);

    assertThat(caller.heard()).containsSubsequence("pay.reference.ask", said);
    assertThat(caller.lentTo()).isEmpty();
  }

  @Test
  void aCardNumberWhereAReferenceBelongsIsRefusedAndNotKept() {
    var card = "42424242" + "42424242";
    var caller = WireCaller.pressing("11" + card + "#!");
    line.ring(caller);

    assertThat(caller.heard()).contains("pay.reference.wrong.card");
    assertThat(line.count("interaction_event WHERE details::text LIKE '%4242%'")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          99#       | pay.amount.wrong.below | £1.00
          0#        | pay.amount.wrong.below | £1.00
          500001#   | pay.amount.wrong.above | £5,000.00
          99999999# | pay.amount.wrong.above | £5,000.00
          123456789# | pay.amount.wrong.above | £5,000.00
          """)
  void anAmountOutsideTheFundsLimitsIsSaidWithTheLimit(String keys, String said, String limit) {
    long requestsBefore = line.count("payment_request");
    var caller = WireCaller.pressing("11" + line.reference() + "#1" + keys + "!");
    line.ring(caller);

    assertThat(caller.heard()).contains(said);
    assertThat(caller.words()).contains(limit);
    assertThat(line.count("payment_request")).isEqualTo(requestsBefore);
  }

  @Test
  void whatWasKeyedWronglyIsKeyedAgain() {
    var reference = line.reference();
    var caller =
        WireCaller.pressing("11" + line.reference() + "#2" + reference + "#1" + "999#2" + "4250#1")
            .atTheCardDesk(line.cardDesk::pay);
    line.ring(caller);

    assertThat(line.cardDesk.last().reference()).isEqualTo(reference);
    assertThat(line.cardDesk.last().amountPence()).isEqualTo(4250);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          declined  | pay.declined    | menu.main.ask      | PAYMENT_DECLINED
          cancelled | pay.cancelled   | menu.main.ask      | ABANDONED
          adviser   | pay.cancelled   | adviser.connecting | TRANSFERRED
          refused   | pay.unavailable | adviser.connecting | TRANSFERRED
          too_many  | pay.too-many    | adviser.connecting | TRANSFERRED
          too_many_withheld | pay.too-many.withheld | adviser.connecting | TRANSFERRED
          """)
  void whereNothingIsChargedTheCallerIsToldSo(
      String word, String said, String next, String outcome) {
    var caller =
        WireCaller.pressing(keysFor(line.reference()) + "!")
            .atTheCardDesk((token, channel) -> line.cardDesk.giveUp(token, channel, word));
    var call = line.ring(caller);

    assertThat(caller.heard()).containsSubsequence(said, next);
    assertThat(line.outcomeOf(call)).isEqualTo(outcome);
  }

  @Test
  void aGatewayThatIsAwayChargesNobody() {
    var caller = WireCaller.pressing(keysFor(line.reference()));
    var call = line.ring(caller);

    assertThat(caller.words())
        .contains("We can't take payments just now. Nothing has been charged.");
    assertThat(caller.lentTo()).containsExactly("card-desk", "desks");
    assertThat(line.outcomeOf(call)).isEqualTo("TRANSFERRED");
  }

  @Test
  void aHangUpWhileTheCardIsTakenLeavesWhatBecameOfTheMoneyInTheRecord() {
    var caller = WireCaller.pressing(keysFor(line.reference()));
    var call =
        line.ring(
            caller.atTheCardDesk(
                (token, channel) -> {
                  caller.hangUp();
                  return line.cardDesk.pay(token, channel);
                }));

    assertThat(line.outcomeOf(call)).isEqualTo("PAID");
    assertThat(caller.heard()).doesNotContain("pay.paid");
  }

  @Test
  void aCallerWhoPressesNothingIsNeverCharged() {
    var keys = keysFor(line.reference());
    var caller = WireCaller.pressing(keys.substring(0, keys.length() - 2));
    line.ring(caller);

    assertThat(caller.heard()).contains("pay.amount.readback", "input.too-many");
    assertThat(caller.lentTo()).isEqualTo(List.of("desks"));
  }

  @Test
  void zeroIsAnAdviserAndNineGoesBackAtEachMenu() {
    var reference = line.reference();
    var caller = WireCaller.pressing("1|9|1|1|" + reference + "#|9|" + reference + "#|1|4250#|0");
    line.ring(caller);

    assertThat(caller.heard())
        .containsSubsequence(
            "menu.pay.ask",
            "menu.main.ask",
            "menu.pay.ask",
            "pay.reference.readback",
            "pay.reference.ask",
            "pay.amount.readback",
            "adviser.connecting");
  }
}
