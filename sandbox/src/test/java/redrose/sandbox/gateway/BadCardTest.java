package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cards that can't be right, keyed over the wire: words of their own, a record without digits, and
 * no money moved. The numbers are written in parts, so that none stands whole in a file.
 */
@Timeout(300)
class BadCardTest {
  private static final String GOOD = "42424242" + "42424242";

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static CardLine line;

  @BeforeAll
  static void open() {
    line = new CardLine(folder);
  }

  @AfterAll
  static void close() {
    line.close();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "42424242, 42424241, card.number mistyped",
    "42424242, 4242, card.number too-short",
    "42424242, 424242424242, card.number too-long",
    "42424242, 4242424242424242, card.number too-long",
    // schemes that are not taken: JCB, UnionPay, Discover, Diners
    "35660020, 20360505, card.number wrong-brand",
    "62000000, 00000005, card.number wrong-brand",
    "60111111, 11111117, card.number wrong-brand",
    "30569309, 025904, card.number wrong-brand"
  })
  void aNumberThatIsNoneOfOursIsSaidSoAndAskedForAgain(String first, String last, String mistake) {
    pays(first + last + "#" + CARD, mistake, first + last);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "0120, card.expiry expired",
    "1339, card.expiry mistyped",
    "0039, card.expiry mistyped",
    "123, card.expiry too-short",
    "12392, card.expiry too-long"
  })
  void anExpiryThatIsOverOrNoneIsSaidSoAndAskedForAgain(String expiry, String mistake) {
    pays(GOOD + "#" + expiry + "#1239#123#", mistake, GOOD);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"12, card.code too-short", "1234, card.code too-long"})
  void aCodeOfAnotherLengthIsSaidSoAndAskedForAgain(String code, String mistake) {
    pays(GOOD + "#1239#" + code + "#123#", mistake, GOOD);
  }

  @Test
  void afterThreeNumbersThatAreNoneNothingIsCharged() {
    var wrong = "42424242" + "42424241#";
    var caller = line.caller(wrong + wrong + wrong + CARD + YES);

    assertThat(caller.outcome()).contains("adviser");
    line.settleByItself();
    assertThat(line.oracle.states()).last().isEqualTo("CANCELLED");
    assertThat(line.simulator.intents()).isEqualTo(line.oracle.states().size());
    recordIsWithout("42424242");
  }

  /** It is heard why, nothing moves before it is right, and then it moves once. */
  private static void pays(String keys, String mistake, String digits) {
    var caller = line.caller(keys + YES);

    assertThat(caller.outcome()).contains("paid");
    awaitMistake(mistake);
    assertThat(caller.commands()).noneMatch(command -> command.contains(digits.substring(0, 8)));
    line.settleByItself();
    recordIsWithout(digits.substring(0, 8));
  }

  /** What was wrong, which has words of its own, is what the question was asked again for. */
  private static void awaitMistake(String mistake) {
    var query =
        "SELECT concat(details->>'question', ' ', details->>'mistake') FROM interaction_event"
            + " WHERE kind = 'asked' AND interaction_id = (SELECT interaction_id FROM"
            + " payment_request ORDER BY created_at DESC LIMIT 1)";
    // events are written a moment after they happen
    while (!line.oracle.rows(query).contains(mistake)) {
      Thread.onSpinWait();
    }
  }

  private static void recordIsWithout(String digits) {
    for (var query :
        List.of(
            "SELECT details::text FROM interaction_event",
            "SELECT details::text FROM payment_event",
            "SELECT payment::text FROM payment",
            "SELECT payment_attempt::text FROM payment_attempt")) {
      assertThat(line.oracle.rows(query)).as(query).noneMatch(row -> row.contains(digits));
    }
  }
}
