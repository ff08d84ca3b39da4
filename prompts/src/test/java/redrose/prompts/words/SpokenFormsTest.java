package redrose.prompts.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.prompts.Language;
import redrose.prompts.Value;

class SpokenFormsTest {
  private final SpokenForms english = SpokenForms.of(Language.EN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          0       = zero pence
          1       = one penny
          2       = two pence
          50      = fifty pence
          99      = ninety-nine pence
          100     = one pound
          101     = one pound, and one penny
          200     = two pounds
          1000    = ten pounds
          4250    = forty-two pounds, and fifty pence
          10001   = one hundred pounds, and one penny
          10500   = one hundred and five pounds
          123456  = one thousand two hundred and thirty-four pounds, and fifty-six pence
          100000  = one thousand pounds
          1000050 = ten thousand pounds, and fifty pence
          99999999 = nine hundred and ninety-nine thousand, nine hundred and ninety-nine pounds, and ninety-nine pence
          100000000 = one million pounds
          """)
  void moneyIsPoundsAndPence(long amountPence, String words) {
    assertThat(english.say(Value.money(amountPence))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, the first of January",
    "2026-02-02, the second of February",
    "2026-03-03, the third of March",
    "2026-08-12, the twelfth of August",
    "2026-10-20, the twentieth of October",
    "2026-11-22, the twenty-second of November",
    "2026-12-31, the thirty-first of December"
  })
  void aDateIsItsDayAndMonth(LocalDate day, String words) {
    assertThat(english.say(Value.date(day))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          2026-11-22T14:10 = today at ten past two in the afternoon
          2026-11-22T00:00 = today at midnight
          2026-11-22T00:10 = today at ten past midnight
          2026-11-22T08:00 = today at eight o'clock in the morning
          2026-11-22T11:45 = today at quarter to midday
          2026-11-22T12:30 = today at half past midday
          2026-11-22T12:40 = today at twenty to one in the afternoon
          2026-11-22T17:01 = today at one minute past five in the afternoon
          2026-11-21T18:23 = yesterday at twenty-three minutes past six in the evening
          2026-11-21T22:15 = yesterday at quarter past ten at night
          2026-11-21T23:59 = yesterday at one minute to midnight
          2026-11-20T19:35 = on the twentieth of November at twenty-five to eight in the evening
          """)
  void aMomentIsItsDayAndTimeAsOnTheDayOfTheCall(LocalDateTime at, String words) {
    assertThat(english.say(Value.moment(at, LocalDate.of(2026, 11, 22)))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, zero",
    "12, twelve",
    "21, twenty-one",
    "105, one hundred and five",
    "-3, minus three"
  })
  void aNumberIsOneNumber(long number, String words) {
    assertThat(english.say(Value.number(number))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          500123458  = five, zero, zero | one, two, three | four, five, eight
          1          = one
          1234       = one, two, three | four
          BJ12345673 = bee, jay, one | two, three, four | five, six, seven | three
          az         = ay, zed
          W/50-07    = double you | five, zero | zero, seven
          """)
  void aReferenceIsSpokenOneByOneInThrees(String reference, String words) {
    assertThat(english.say(Value.reference(reference))).isEqualTo(words);
  }

  @Test
  void openingHoursAreDaysAndTimes() {
    assertThat(english.say(Value.weekday(DayOfWeek.MONDAY))).isEqualTo("Monday");
    assertThat(english.say(Value.time(LocalTime.of(8, 45))))
        .isEqualTo("quarter to nine in the morning");
  }

  @Test
  void aCardsEndingIsOneGroup() {
    assertThat(english.say(Value.cardEnding("4242"))).isEqualTo("four, two, four, two");
  }

  @Test
  void digitsAreSpokenOneByOne() {
    assertThat(english.say(Value.digits("0304"))).isEqualTo("zero, three, zero | four");
  }

  @Test
  void configuredWordsAreSpokenAsTheyAre() {
    assertThat(english.say(Value.text("school meals"))).isEqualTo("school meals");
  }
}
