package redrose.ivr.listening.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.call.Grammar;
import redrose.call.Heard;
import redrose.requests.funds.CheckCharacter;
import redrose.requests.funds.ReferenceRule;

/** What is said, and what comes out; where two values stand with a semicolon both can be meant. */
class GrammarsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
  private static final ReferenceRule PENALTY_NOTICE =
      ReferenceRule.of(
          "BJ#######@",
          new CheckCharacter(
              11,
              List.of(9, 8, 7, 6, 5, 4, 3, 2, 1),
              Map.of('B', 0, 'J', 5),
              CheckCharacter.Result.REMAINDER,
              Map.of(10, 'A')));

  @ParameterizedTest
  @CsvSource({
    "yes, true",
    "yeah yeah, true",
    "yes it is, true",
    "[unk] yes please, true",
    "right, true",
    "no, false",
    "not right, false",
    "no not correct, false",
    "no thank you, false",
    "yes no, true;false",
    "not, ''",
    "it is, ''",
    "[unk], ''",
    "'', ''"
  })
  void yesOrNo(String said, String values) {
    check(Grammars.yesNo(), said, values);
  }

  @Test
  void yesAndNoAreTakenAtOnceAndNotWaitsForItsSecondWord() {
    assertThat(heard(Grammars.yesNo(), "yes").isComplete()).isTrue();
    assertThat(heard(Grammars.yesNo(), "no").isComplete()).isTrue();
    assertThat(heard(Grammars.yesNo(), "not").isComplete()).isFalse();
    assertThat(heard(Grammars.yesNo(), "yes no").isComplete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "one two three four, 1234",
    "oh seven double oh, 0700",
    "nought treble five, 0555",
    "o zero triple nine, 00999",
    "[unk] one two three [unk], 123",
    "one [unk] three four, ''",
    "one two, ''",
    "one two three four five six, ''",
    "one two double, ''"
  })
  void digits(String said, String value) {
    check(Grammars.digits(3, 5), said, value);
  }

  @Test
  void digitsAreCompleteWhenNoMoreFit() {
    assertThat(heard(Grammars.digits(4, 4), "one two double three").isComplete()).isTrue();
    assertThat(heard(Grammars.digits(4, 5), "one two double three").isComplete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "forty two pounds fifty, 4250",
    "forty two fifty, 4250",
    "forty two pounds and fifty pence, 4250",
    "forty two point five oh, 4250",
    "forty two point five, 4250",
    "a hundred and five pounds, 10500",
    "a hundred and five, 10500",
    "fifty pence, 50",
    "fifty p, 50",
    "a penny, 1",
    "a pound, 100",
    "forty two pounds oh five, 4205",
    "zero point five, 50",
    "twelve hundred pounds, 120000",
    "one thousand two hundred and thirty four pounds fifty six, 123456",
    "two hundred thousand, 20000000",
    "four fifty, 450;45000",
    "one oh five, 105;10500",
    "hundred fifty, 15000;10050",
    "zero pounds, ''",
    "forty two [unk] fifty, ''",
    "pounds fifty, ''",
    "fifty two five, ''"
  })
  void money(String said, String pence) {
    check(Grammars.money(), said, pence);
  }

  @Test
  void moneyIsCompleteAtItsPence() {
    assertThat(heard(Grammars.money(), "forty two pounds").isComplete()).isFalse();
    assertThat(heard(Grammars.money(), "forty two pounds fifty").isComplete()).isFalse();
    assertThat(heard(Grammars.money(), "forty two pounds fifty pence").isComplete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "the twenty third of november, 2026-11-23",
    "november the twenty third, 2026-11-23",
    "twenty three november, 2026-11-23",
    "the twenty second of november, 2026-11-22",
    "the twenty first of november, 2027-11-21",
    "first of march twenty twenty eight, 2028-03-01",
    "first of march two thousand and twenty eight, 2028-03-01",
    "twenty ninth of february, 2028-02-29",
    "monday the twenty third of november, 2026-11-23",
    "tuesday the twenty third of november, ''",
    "today, 2026-11-22",
    "tomorrow, 2026-11-23",
    "yesterday, 2026-11-21",
    "on sunday, 2026-11-29",
    "next tuesday, 2026-11-24;2026-12-01",
    "the thirtieth of february, ''",
    "the thirty second of march, ''",
    "twenty ninth of february twenty twenty seven, ''"
  })
  void datesToCome(String said, String days) {
    check(Grammars.date(SUNDAY, Grammars.Days.TO_COME), said, days);
  }

  @ParameterizedTest
  @CsvSource({
    "the twenty third of november, 2025-11-23",
    "the twenty second of november, 2026-11-22",
    "twenty ninth of february, 2024-02-29",
    "saturday, 2026-11-21",
    "fifth of may nineteen eighty four, 1984-05-05"
  })
  void datesPast(String said, String day) {
    check(Grammars.date(SUNDAY, Grammars.Days.PAST), said, day);
  }

  @ParameterizedTest
  @CsvSource({
    "p r one eight x j, PR1 8XJ",
    "papa romeo one eight xray juliet, PR1 8XJ",
    "p for papa r one eight x j, PR1 8XJ",
    "t for papa r one eight x j, PR1 8XJ",
    "p four papa r one eight x j, PR1 8XJ",
    "p r twenty five two a b, PR25 2AB",
    "p r two five two a b, PR25 2AB",
    "oh l one one a a, OL1 1AA",
    "l one oh oh double l, L10 0LL",
    "l one zero double l, L1 0LL",
    "w one a one a a, W1A 1AA",
    "e c one a one b b, EC1A 1BB",
    "p r one eight x c, ''",
    "q r one eight x j, ''",
    "p r one eight, ''"
  })
  void postcodes(String said, String postcode) {
    check(Grammars.postcode(), said, postcode);
  }

  @Test
  void doubleUIsALetterToo() {
    assertThat(heard(Grammars.postcode(), "double u one a one a a").values())
        .containsExactly("W1A 1AA", "UU1A 1AA");
  }

  @Test
  void aPostcodeIsCompleteAtItsLastLetter() {
    assertThat(heard(Grammars.postcode(), "p r one eight x j").isComplete()).isTrue();
    assertThat(heard(Grammars.postcode(), "p r one eight x").isComplete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "a b one two, AB12",
    "alpha bravo one two, AB12",
    "double b one two, BB12",
    "b four bravo one two, B4B12;B12",
    "oh one two three, 0123;O123"
  })
  void spellings(String said, String spelt) {
    check(Grammars.spelling(3, 5), said, spelt);
  }

  @ParameterizedTest
  @CsvSource({
    "b j one two three four five six seven three, BJ12345673",
    "bravo juliet one two three four five six seven three, BJ12345673",
    "one two three four five six seven three, BJ12345673",
    "b j oh six treble oh double zero a, BJ0600000A",
    "oh six treble oh double zero alpha, BJ0600000A",
    "b j one two three four five six seven four, ''",
    "b j one two three four five six seven, ''",
    "one two three four five six seven three one, ''"
  })
  void references(String said, String reference) {
    check(Grammars.reference(PENALTY_NOTICE), said, reference);
  }

  @Test
  void aReferenceProvesItselfByItsCheckCharacterOnly() {
    assertThat(Grammars.reference(PENALTY_NOTICE).isProof()).isTrue();
    assertThat(Grammars.reference(ReferenceRule.of("7####")).isProof()).isFalse();
    assertThat(Grammars.money().isProof()).isFalse();
  }

  @Test
  void whatCouldBeACardIsNoReference() {
    var anySixteen = new ReferenceRule("################", Optional.empty());

    assertThat(heard(Grammars.reference(anySixteen), "four two ".repeat(8)).values()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"oh", "b", "double oh", "four for four"})
  void aConversationIsReadInBoundedTime(String part) {
    var said = (part + " ").repeat(60);

    for (var grammar : everyGrammar()) {
      assertThat(heard(grammar, said).values()).isEmpty();
    }
  }

  @Test
  void aSpellingIsNoLongerThanCanBeRead() {
    assertThatIllegalArgumentException().isThrownBy(() -> Grammars.spelling(1, 9));
  }

  static List<Grammar<?>> everyGrammar() {
    return List.of(
        Grammars.yesNo(),
        Grammars.digits(1, 16),
        Grammars.money(),
        Grammars.date(SUNDAY, Grammars.Days.TO_COME),
        Grammars.postcode(),
        Grammars.spelling(1, 8),
        Grammars.reference(PENALTY_NOTICE));
  }

  static <T> Heard<T> heard(Grammar<T> grammar, String said) {
    return grammar.read(said.isBlank() ? List.of() : List.of(said.strip().split(" ", -1)));
  }

  private static void check(Grammar<?> grammar, String said, String values) {
    var expected = values.isEmpty() ? List.of() : List.of(values.split(";", -1));

    assertThat(heard(grammar, said).values()).map(Object::toString).isEqualTo(expected);
  }
}
