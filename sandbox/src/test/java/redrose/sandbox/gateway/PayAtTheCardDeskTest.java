package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers at the card desk. After every test the money and the records must agree. */
class PayAtTheCardDeskTest {
  private static final String DECLINED_CARD = "40000000" + "0000";

  // a call that is being ended may still write a prompt, so a clean-up could find the folder not
  // empty
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static CardLine line;

  @BeforeAll
  static void open() {
    line = new CardLine(folder);
  }

  @AfterEach
  void moneyAndRecordsAgree() {
    line.settleByItself();
  }

  @AfterAll
  static void close() {
    line.close();
  }

  @Test
  void aCardIsKeyedAndPaid() {
    var caller = line.caller(CARD + YES);
    assertThat(caller.outcome()).contains("paid");
    assertThat(line.oracle.states()).last().isEqualTo("PAID");
    assertThat(caller.heard())
        .contains("card-about", "card-number-ask", "card-expiry-ask", "card-code-ask", "card-wait");
  }

  @Test
  void whileTheCardDeskHasTheCallNobodyListens() {
    var caller = line.caller(CARD + YES);
    assertThat(caller.commands())
        .isNotEmpty()
        .noneMatch(command -> command.startsWith("EXEC") || command.contains("AudioSocket"));
  }

  @Test
  void whatWasKeyedIsInNoCommandAndNoEvent() {
    var caller = line.caller(CARD + YES);
    assertThat(caller.commands()).noneMatch(command -> command.contains("42424242"));
    assertThat(line.oracle.rows("SELECT details::text FROM interaction_event"))
        .noneMatch(event -> event.contains("42424242") || event.contains("\"keys\""));
    assertThat(
            line.oracle.rows(
                "SELECT details->>'keyCount' FROM interaction_event"
                    + " WHERE details->>'question' = 'card.number' AND kind = 'keyed'"))
        .contains("16");
  }

  @ParameterizedTest
  @CsvSource({
    "9995, card-declined-funds",
    "0069, card-declined-expired",
    "0127, card-declined-code",
    "0002, card-declined-other",
    "9987, card-declined-other"
  })
  void aDeclinedCardIsToldWhyAndAnotherOneIsTakenOnTheSameIntent(String lastFour, String words) {
    int intents = line.simulator.intents();
    var caller = line.caller(declined(lastFour) + YES + "1 " + CARD + YES);
    assertThat(caller.outcome()).contains("paid");
    assertThat(caller.heard()).contains(words, "card-declined-ask");
    assertThat(line.simulator.intents()).isEqualTo(intents + 1);
  }

  @Test
  void afterThreeDeclinedCardsThereIsNoFourth() {
    var again = declined("9995") + YES + "1 ";
    var caller = line.caller(again + again + again + CARD + YES);
    assertThat(caller.outcome()).contains("declined");
    assertThat(caller.heard()).contains("card-declined-last");
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
    assertThat(
            line.oracle.rows(
                "SELECT count(*) FROM payment_attempt WHERE payment_id ="
                    + " (SELECT id FROM payment ORDER BY created_at DESC LIMIT 1)"))
        .containsExactly("3");
  }

  @Test
  void aCardThatStripeWillNotEvenStoreIsDeclinedWithoutACharge() {
    // Stripe's test mode refuses numbers that are not on its list
    var unlisted = DECLINED_CARD + "0028";
    var caller = line.caller(unlisted + "#1239#123#" + YES + "2 ");
    assertThat(caller.outcome()).contains("declined");
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
  }

  @ParameterizedTest
  @CsvSource({
    "'*9', cancelled, at the number",
    "'4242#4242#4242#', adviser, never a number",
    "'', cancelled, silent",
    "'*0', adviser, at the number"
  })
  void whoLeavesBeforeKeyingACardIsNotCharged(String keys, String outcome, String where) {
    assertThat(line.caller(keys).outcome()).as(where).contains(outcome);
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
  }

  @ParameterizedTest
  @CsvSource({
    "'2 ', cancelled",
    "'0 ', adviser",
    "'', cancelled",
    "'3 3 3 ', cancelled",
    "'*0', adviser",
    "'12 13 15 ', cancelled"
  })
  void onlyAClearYesIsAYes(String keys, String outcome) {
    assertThat(line.caller(CARD + keys).outcome()).contains(outcome);
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
  }

  @Test
  void goingBackFromTheLastQuestionAsksForAnotherCard() {
    var caller = line.caller(CARD + "9 " + CARD + YES);
    assertThat(caller.outcome()).contains("paid");
  }

  @Test
  void anEntryCanBeClearedAndKeyedAgain() {
    var caller = line.caller("55555*" + CARD + YES);
    assertThat(caller.outcome()).contains("paid");
    assertThat(caller.heard()).contains("entry-cleared");
  }

  private static String declined(String lastFour) {
    return DECLINED_CARD + lastFour + "#1239#123#";
  }
}
