package redrose.requests.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.requests.funds.CheckCharacter.Result;
import redrose.requests.funds.ReferenceCheck.Reason;
import redrose.requests.funds.ReferenceCheck.Rejected;
import redrose.requests.funds.ReferenceCheck.Several;
import redrose.requests.funds.ReferenceCheck.Valid;

/** The rules and numbers are facts from public configurations of councils. */
class ReferenceRuleTest {
  private static final ReferenceRule INVOICE =
      ReferenceRule.of(
          "########@",
          new CheckCharacter(
              10,
              List.of(3, 7, 1, 3, 7, 1, 3, 7),
              Map.of(),
              Result.MODULUS_LESS_REMAINDER,
              Map.of(10, '0')));
  private static final ReferenceRule PENALTY_NOTICE =
      ReferenceRule.of(
          "BJ#######@",
          new CheckCharacter(
              11,
              List.of(9, 8, 7, 6, 5, 4, 3, 2, 1),
              Map.of('B', 0, 'J', 5),
              Result.REMAINDER,
              Map.of(10, 'A')));

  /** A is 10, B 11 and so on; 10 is written X. */
  private static final ReferenceRule LETTER_FIRST =
      ReferenceRule.of(
          "?#@",
          new CheckCharacter(
              11,
              List.of(2, 1),
              IntStream.range(0, 26)
                  .boxed()
                  .collect(Collectors.toMap(i -> (char) ('A' + i), i -> 10 + i)),
              Result.REMAINDER,
              Map.of(10, 'X')));

  @Test
  void anInvoiceWithTheRightCheckDigitIsValid() {
    assertThat(INVOICE.check("500123458")).isEqualTo(new Valid("500123458"));
  }

  @Test
  void aPenaltyNoticeIsValidInFullAndAsKeyedWithoutItsLetters() {
    assertThat(PENALTY_NOTICE.check("BJ12345673")).isEqualTo(new Valid("BJ12345673"));
    assertThat(PENALTY_NOTICE.check("bj 1234567 3")).isEqualTo(new Valid("BJ12345673"));
    assertThat(PENALTY_NOTICE.check("12345673")).isEqualTo(new Valid("BJ12345673"));
    assertThat(PENALTY_NOTICE.keyedLength()).isEqualTo(8);
  }

  @Test
  void theLettersThatEveryReferenceHasMayBeKeyedToo() {
    assertThat(PENALTY_NOTICE.check("25" + "12345673")).isEqualTo(new Valid("BJ12345673"));
    assertThat(PENALTY_NOTICE.check("25" + "0600000")).isEqualTo(new Valid("BJ0600000A"));
    assertThat(PENALTY_NOTICE.check("25" + "12345674"))
        .isEqualTo(rejected(Reason.WRONG_CHECK_CHARACTER));
    assertThat(PENALTY_NOTICE.longestKeyedLength()).isEqualTo(10);
  }

  @Test
  void aLetterThatDiffersIsKeyedByItsKeyAndTheCheckCharacterSaysWhich() {
    // J is 19: 2 × 19 + 1 × 1 = 39 leaves 6; K is 20 and makes 41, 8; L is 21 and makes 43, 10
    assertThat(LETTER_FIRST.check("516")).isEqualTo(new Valid("J16"));
    assertThat(LETTER_FIRST.check("517")).isEqualTo(rejected(Reason.WRONG_CHECK_CHARACTER));
    assertThat(LETTER_FIRST.check("116")).isEqualTo(rejected(Reason.WRONG_SHAPE));
    assertThat(LETTER_FIRST.check("K18")).isEqualTo(new Valid("K18"));
  }

  @Test
  void keysThatStandForSeveralReferencesGiveThemAll() {
    var free = ReferenceRule.of("?#?");
    assertThat(free.check("213"))
        .isEqualTo(
            new Several(List.of("A1D", "A1E", "A1F", "B1D", "B1E", "B1F", "C1D", "C1E", "C1F")));
    assertThat(free.check("a1d")).isEqualTo(new Valid("A1D"));
    assertThat(free.check("21")).isEqualTo(rejected(Reason.TOO_SHORT));
    assertThat(free.check("2133")).isEqualTo(rejected(Reason.TOO_LONG));
    assertThat(free.check("013")).isEqualTo(rejected(Reason.WRONG_SHAPE));
  }

  @Test
  void aMaskWithLettersThatDifferIsRefusedWhereTheirValuesAreMissingOrTheyAreTooMany() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReferenceRule.of("?#######@", INVOICE.check().orElseThrow()))
        .withMessageContaining("A has no value");
    assertThatIllegalArgumentException().isThrownBy(() -> ReferenceRule.of("?????"));
  }

  @Test
  void aRemainderOfNoughtIsWrittenAsNought() {
    // 3 × 1 + 7 × 1 = 10, and 10 less 0 is 10, written 0
    assertThat(INVOICE.check("110000000")).isEqualTo(new Valid("110000000"));
  }

  @Test
  void aResultOfTenIsWrittenAsItsLetter() {
    // BJ counts 40, and 6 at weight 6 makes 76, which leaves 10; at weight 5 it makes 70, 4
    assertThat(PENALTY_NOTICE.check("BJ0600000A")).isEqualTo(new Valid("BJ0600000A"));
    assertThat(PENALTY_NOTICE.check("BJ0060000A"))
        .isEqualTo(rejected(Reason.WRONG_CHECK_CHARACTER));
  }

  @Test
  void aCheckLetterThatNoTelephoneHasAKeyForIsLeftOutWhenKeying() {
    assertThat(PENALTY_NOTICE.check("0600000")).isEqualTo(new Valid("BJ0600000A"));
    assertThat(PENALTY_NOTICE.shortestKeyedLength()).isEqualTo(7);
    assertThat(INVOICE.shortestKeyedLength()).isEqualTo(9);
  }

  @Test
  void signsOfAMaskStandForThemselvesAndAreNotKeyed() {
    var permit = ReferenceRule.of("HW/##-7#");
    assertThat(permit.keyedLength()).isEqualTo(4);
    assertThat(permit.check("1274")).isEqualTo(new Valid("HW/12-74"));
    assertThat(permit.check("hw/12-74")).isEqualTo(new Valid("HW/12-74"));
    assertThat(permit.check("1284")).isEqualTo(rejected(Reason.WRONG_SHAPE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 9})
  void everyOtherCheckDigitIsWrong(int last) {
    assertThat(INVOICE.check("50012345" + last)).isEqualTo(rejected(Reason.WRONG_CHECK_CHARACTER));
  }

  @ParameterizedTest
  @CsvSource({
    "'', TOO_SHORT",
    "50012345, TOO_SHORT",
    "5001234580, TOO_LONG",
    "50012345A, WRONG_CHECK_CHARACTER",
    "5001A3458, WRONG_SHAPE",
    "50012345*, WRONG_SHAPE"
  })
  void anEntryThatIsNoInvoiceIsRejectedWithItsReason(String entered, Reason reason) {
    assertThat(INVOICE.check(entered)).isEqualTo(rejected(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "1234567, TOO_SHORT",
    "123456731, TOO_LONG",
    "BK12345673, WRONG_SHAPE",
    "BJ1234567, TOO_SHORT",
    "BJ123456731, TOO_LONG",
    "BJ12345674, WRONG_CHECK_CHARACTER"
  })
  void anEntryThatIsNoPenaltyNoticeIsRejectedWithItsReason(String entered, Reason reason) {
    assertThat(PENALTY_NOTICE.check(entered)).isEqualTo(rejected(reason));
  }

  @Test
  void whatCouldBeACardIsRejectedAsThatEvenWhereTheMaskWouldTakeIt() {
    var anySixteen = ReferenceRule.of("################");
    var card = "42424242" + "42424242";

    assertThat(anySixteen.check(card).equals(rejected(Reason.LOOKS_LIKE_CARD))).isTrue();
    assertThat(INVOICE.check(card).equals(rejected(Reason.LOOKS_LIKE_CARD))).isTrue();
    assertThat(anySixteen.check("4242424242424241")).isInstanceOf(Valid.class);
  }

  @Test
  void aRuleWithoutACheckCharacterTakesWhatFitsItsMask() {
    assertThat(ReferenceRule.of("7####").check("71234")).isEqualTo(new Valid("71234"));
    assertThat(ReferenceRule.of("7####").check("81234")).isEqualTo(rejected(Reason.WRONG_SHAPE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "##@#", "##@@"})
  void aMaskHasAtMostOneCheckCharacterAtItsEnd(String mask) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceRule(mask, INVOICE.check()));
  }

  @Test
  void aRuleThatCouldNotBeWorkedOutIsRefusedWhenItIsMade() {
    var check = INVOICE.check().orElseThrow();

    assertThatIllegalArgumentException().isThrownBy(() -> ReferenceRule.of("#######@", check));
    assertThatIllegalArgumentException().isThrownBy(() -> ReferenceRule.of("X#######@", check));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReferenceRule("########@", Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CheckCharacter(11, List.of(1), Map.of(), Result.REMAINDER, Map.of()))
        .withMessageContaining("10 has no character");
  }

  private static ReferenceCheck rejected(Reason reason) {
    return new Rejected(reason);
  }
}
