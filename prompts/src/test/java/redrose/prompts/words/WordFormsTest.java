package redrose.prompts.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.prompts.Value;

/** Values in the languages whose words stand in a file. */
class WordFormsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Map<String, SpokenForms> FORMS =
      Map.of(
          "pl", WordForms.polish(),
          "ro", WordForms.romanian(),
          "ur", WordForms.southAsian("ur"),
          "pa", WordForms.southAsian("pa"),
          "gu", WordForms.southAsian("gu"),
          "bn", WordForms.southAsian("bn"));
  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.of(
          "pl", UnicodeScript.LATIN,
          "ro", UnicodeScript.LATIN,
          "ur", UnicodeScript.ARABIC,
          "pa", UnicodeScript.GURMUKHI,
          "gu", UnicodeScript.GUJARATI,
          "bn", UnicodeScript.BENGALI);

  static Stream<String> languages() {
    return FORMS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @CsvSource({"pl, poniedziałek, niedziela", "ro, luni, duminică", "gu, સોમવાર, રવિવાર"})
  void theWeekBeginsOnMonday(String language, String first, String last) {
    assertThat(FORMS.get(language).weekday(DayOfWeek.MONDAY)).isEqualTo(first);
    assertThat(FORMS.get(language).weekday(DayOfWeek.SUNDAY)).isEqualTo(last);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyDayHasANameInItsScript(String language) {
    for (var day : DayOfWeek.values()) {
      assertInScript(language, FORMS.get(language).weekday(day));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyNumberToAThousandIsItsOwnWords(String language) {
    var seen = new HashSet<String>();
    for (long number = 0; number < 1000; number++) {
      var words = FORMS.get(language).number(number);
      assertThat(seen.add(words)).as("%d: %s", number, words).isTrue();
      assertInScript(language, words);
      if (number > 0) { // zero is zero in several
        assertThat(words).isNotEqualTo(English.FORMS.number(number));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyValueIsWordsInItsOwnScript(String language) {
    var forms = FORMS.get(language);
    for (var day = LocalDate.of(2028, 1, 1); day.getYear() == 2028; day = day.plusDays(1)) {
      assertInScript(language, forms.date(day));
    }
    for (int minute = 0; minute < 24 * 60; minute++) {
      var at = TODAY.atTime(LocalTime.of(minute / 60, minute % 60));
      assertInScript(language, forms.moment(at, TODAY));
    }
    LongStream.rangeClosed(0, 99_999_999)
        .filter(pence -> pence % 1_000_003 == 0 || pence < 400)
        .forEach(pence -> assertInScript(language, forms.money(pence)));
    assertInScript(language, forms.oneByOne("0123456789", 3));
    assertInScript(language, forms.oneByOne("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyTimeOfTheDayIsItsOwnWords(String language) {
    var seen = new HashSet<String>();
    for (int minute = 0; minute < 24 * 60; minute++) {
      var at = TODAY.atTime(LocalTime.of(minute / 60, minute % 60));
      assertThat(seen.add(FORMS.get(language).moment(at, TODAY))).as("%s", at).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLetterAndDigitHasANameOfItsOwn(String language) {
    var names = FORMS.get(language).oneByOne("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 99);
    assertThat(names.split(", ", -1)).doesNotHaveDuplicates().hasSize(36);
    assertThat(FORMS.get(language).oneByOne("bj1", 3))
        .isEqualTo(FORMS.get(language).oneByOne("BJ1", 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          pl = 0      = zero pensów
          pl = 1      = jeden pens
          pl = 2      = dwa pensy
          pl = 5      = pięć pensów
          pl = 12     = dwanaście pensów
          pl = 21     = dwadzieścia jeden pensów
          pl = 22     = dwadzieścia dwa pensy
          pl = 100    = jeden funt
          pl = 200    = dwa funty
          pl = 500    = pięć funtów
          pl = 2100   = dwadzieścia jeden funtów
          pl = 2200   = dwadzieścia dwa funty
          pl = 10000  = sto funtów
          pl = 11200  = sto dwanaście funtów
          pl = 123456 = tysiąc dwieście trzydzieści cztery funty, pięćdziesiąt sześć pensów
          ro = 0      = zero pens
          ro = 1      = un peni
          ro = 2      = doi pens
          ro = 5      = cinci pens
          ro = 21     = douăzeci și unu de pens
          ro = 22     = douăzeci și doi de pens
          ro = 100    = o liră
          ro = 200    = două lire
          ro = 1900   = nouăsprezece lire
          ro = 2000   = douăzeci de lire
          ro = 2100   = douăzeci și una de lire
          ro = 10000  = o sută de lire
          ro = 10100  = o sută una lire
          ro = 123456 = o mie două sute treizeci și patru de lire și cincizeci și șase de pens
          ur = 1      = ایک پینی
          ur = 4250   = بیالیس پاؤنڈ، پچاس پینس
          ur = 123456 = ایک ہزار دو سو چونتیس پاؤنڈ، چھپن پینس
          ur = 10000000 = ایک لاکھ پاؤنڈ
          pa = 1      = ਇੱਕ ਪੈਨੀ
          pa = 4250   = ਬਿਆਲੀ ਪੌਂਡ, ਪੰਜਾਹ ਪੈਂਸ
          pa = 123456 = ਇੱਕ ਹਜ਼ਾਰ ਦੋ ਸੌ ਚੌਂਤੀ ਪੌਂਡ, ਛਪੰਜਾ ਪੈਂਸ
          gu = 1      = એક પેની
          gu = 20000  = બે સો પાઉન્ડ
          gu = 123456 = એક હજાર બે સો ચોત્રીસ પાઉન્ડ, છપ્પન પેન્સ
          bn = 1      = এক পেনি
          bn = 4250   = বিয়াল্লিশ পাউন্ড্, পঞ্চাশ পেন্স্
          bn = 123456 = এক হাজার দুইশো চৌত্রিশ পাউন্ড্, ছাপান্ন পেন্স্
          """)
  void moneyIsPoundsAndPence(String language, long amountPence, String words) {
    assertThat(FORMS.get(language).say(Value.money(amountPence))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          pl = 2026-11-01 = pierwszego listopada
          pl = 2026-11-22 = dwudziestego drugiego listopada
          pl = 2026-05-31 = trzydziestego pierwszego maja
          ro = 2026-11-01 = întâi noiembrie
          ro = 2026-11-22 = douăzeci și doi noiembrie
          ur = 2026-08-01 = یکم اگست
          ur = 2026-11-22 = بائیس نومبر
          pa = 2026-11-22 = ਬਾਈ ਨਵੰਬਰ
          gu = 2026-11-22 = બાવીસ નવેમ્બર
          bn = 2026-11-01 = পহেলা নভেম্বর
          bn = 2026-11-22 = বাইশে নভেম্বর
          """)
  void aDateIsItsDayAndMonth(String language, LocalDate day, String words) {
    assertThat(FORMS.get(language).say(Value.date(day))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          pl = 2026-11-22T14:10 = dzisiaj o godzinie czternastej dziesięć
          pl = 2026-11-22T08:05 = dzisiaj o godzinie ósmej zero pięć
          pl = 2026-11-21T12:00 = wczoraj o godzinie dwunastej
          pl = 2026-11-22T00:00 = dzisiaj o północy
          pl = 2026-11-22T00:10 = dzisiaj o godzinie zero dziesięć
          pl = 2026-11-20T21:45 = dwudziestego listopada o godzinie dwudziestej pierwszej czterdzieści pięć
          ro = 2026-11-22T14:10 = astăzi, la ora paisprezece și zece minute
          ro = 2026-11-22T01:01 = astăzi, la ora unu și un minut
          ro = 2026-11-21T02:22 = ieri, la ora două și douăzeci și două de minute
          ro = 2026-11-21T21:00 = ieri, la ora douăzeci și unu
          ro = 2026-11-20T22:31 = pe douăzeci noiembrie, la ora douăzeci și două și treizeci și unu de minute
          ur = 2026-11-22T14:10 = آج دوپہر دو بج کر دس منٹ پر
          ur = 2026-11-21T09:00 = کل صبح نو بجے
          ur = 2026-11-20T00:30 = بیس نومبر کو رات بارہ بج کر تیس منٹ پر
          pa = 2026-11-22T14:10 = ਅੱਜ ਦੁਪਹਿਰੇ ਦੋ ਵੱਜ ਕੇ ਦਸ ਮਿੰਟ ਤੇ
          pa = 2026-11-21T18:00 = ਕੱਲ੍ਹ ਸ਼ਾਮੀਂ ਛੇ ਵਜੇ
          gu = 2026-11-22T14:10 = આજે બપોરે બે વાગીને દસ મિનિટે
          gu = 2026-11-20T18:00 = વીસ નવેમ્બરના રોજ સાંજે છ વાગ્યે
          bn = 2026-11-22T14:10 = আজ দুপুর দুইটা দশ মিনিটে
          bn = 2026-11-21T18:00 = গতকাল সন্ধ্যা ছয়টায়
          """)
  void aMomentIsItsDayAndTimeAsOnTheDayOfTheCall(String language, LocalDateTime at, String words) {
    assertThat(composed(FORMS.get(language).say(Value.moment(at, TODAY))))
        .isEqualTo(composed(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          pl = BJ12345673 = be, jot, jeden | dwa, trzy, cztery | pięć, sześć, siedem | trzy
          ro = W/50-07    = dublu ve | cinci, zero | zero, șapte
          ur = BJ1        = بی, جے, ایک
          pa = BJ1        = ਬੀ, ਜੇ, ਇੱਕ
          gu = BJ1        = બી, જે, એક
          bn = BJ1        = বি, জে, এক
          """)
  void aReferenceIsSpokenOneByOneInThrees(String language, String reference, String words) {
    assertThat(FORMS.get(language).say(Value.reference(reference))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"pl, minus trzy", "ro, minus trei", "ur, منفی تین", "bn, ঋণ তিন"})
  void aNegativeNumberSaysSo(String language, String words) {
    assertThat(composed(FORMS.get(language).number(-3))).isEqualTo(composed(words));
  }

  @ParameterizedTest
  @ValueSource(longs = {1_00_00_000, 12_34_56_789, 9_999_999_999L})
  void largeNumbersAreLakhsAndCrores(long number) {
    assertThat(FORMS.get("ur").number(number)).contains("کروڑ");
    assertThat(FORMS.get("gu").number(1_00_000)).isEqualTo("એક લાખ");
  }

  static Stream<Arguments> lists() {
    return languages()
        .flatMap(
            language ->
                Map.of("months", 12, "letters", 26, "days", 31, "hours", 24).entrySet().stream()
                    .map(each -> Arguments.of(language, each.getKey(), each.getValue())));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListHasAllItsWords(String language, String list, int size) {
    var words = Words.of(language);
    if (words.find(list).isPresent()) {
      assertThat(words.list(list)).hasSize(size).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIcuCannotSpellIsRefusedAndNotSpeltInEnglish() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IcuNumerals(ULocale.forLanguageTag("xx")));
  }

  private static void assertInScript(String language, String words) {
    assertThat(words.chars().filter(Character::isLetter))
        .as(words)
        .isNotEmpty()
        .allMatch(letter -> UnicodeScript.of(letter) == SCRIPTS.get(language));
    assertThat(words).doesNotContainPattern("[0-9{}]");
  }

  /** Bengali য় can be written as one character or as two. */
  private static String composed(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC);
  }
}
