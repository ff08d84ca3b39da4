package redrose.ivr.listening.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.ivr.listening.grammar.GrammarsTest.heard;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import redrose.prompts.Language;
import redrose.prompts.words.SpokenForms;

/** A value said by the line's own voice, or by a caller's choice of words, comes back as itself. */
class RoundTripTest {
  private static final SpokenForms LINE = SpokenForms.of(Language.EN);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int VALUES = 200;

  @RepeatedTest(VALUES)
  void amounts(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    long pence = 1 + random.nextLong(random.nextBoolean() ? 99_999_999 : 20_000);

    assertThat(heard(Grammars.money(), plain(LINE.money(pence))).values()).containsExactly(pence);
  }

  @RepeatedTest(VALUES)
  void days(RepetitionInfo repetition) {
    var day = TODAY.plusDays(new Random(repetition.getCurrentRepetition()).nextLong(365));

    assertThat(heard(Grammars.date(TODAY, Grammars.Days.TO_COME), plain(LINE.date(day))).values())
        .containsExactly(day);
  }

  @RepeatedTest(VALUES)
  void digits(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    int length = 1 + random.nextInt(16);
    var digits = Speller.digits(random, length);

    assertThat(heard(Grammars.digits(length, length), Speller.say(random, digits)).values())
        .containsExactly(digits);
  }

  @RepeatedTest(VALUES)
  void postcodes(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var postcode = Speller.postcode(random);

    assertThat(heard(Grammars.postcode(), Speller.say(random, postcode)).values())
        .contains(postcode);
  }

  private static String plain(String spoken) {
    return spoken.toLowerCase(Locale.UK).replace(",", "").replace('-', ' ');
  }
}
