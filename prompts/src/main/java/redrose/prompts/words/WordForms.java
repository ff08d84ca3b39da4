package redrose.prompts.words;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A language whose words for values stand in a file; what grammar it needs is in its numerals. */
final class WordForms implements SpokenForms {
  private static final String CARDINAL = "%spellout-cardinal";

  private final Words words;
  private final Numerals numerals;
  private final Counted counted;
  private final ClockTime clock;
  private final List<String> months;
  private final Optional<List<String>> days;
  private final List<String> letters;
  private final String[] weekdays;

  private WordForms(String tag, Words words, Numerals numerals) {
    this.words = words;
    this.numerals = numerals;
    this.counted = new Counted(words, tag);
    this.clock = new ClockTime(words, numerals, counted);
    this.months = words.list("months");
    this.days = words.find("days").map(_ -> words.list("days"));
    this.letters = words.list("letters");
    this.weekdays =
        new DateFormatSymbols(ULocale.forLanguageTag(tag))
            .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
  }

  static SpokenForms polish() {
    return new WordForms("pl", Words.of("pl"), new PolishNumerals());
  }

  static SpokenForms romanian() {
    return new WordForms("ro", Words.of("ro"), new RomanianNumerals());
  }

  /**
   * Urdu, Punjabi, Gujarati or Bengali.
   *
   * @param tag {@code ur}, {@code pa}, {@code gu} or {@code bn}
   */
  static SpokenForms southAsian(String tag) {
    var icu = new IcuNumerals(ULocale.forLanguageTag(tag));
    return new WordForms(tag, Words.of(tag), number -> icu.inWords(number, CARDINAL));
  }

  @Override
  public String money(long amountPence) {
    long pounds = amountPence / 100;
    long pence = amountPence % 100;
    var pencePart = counted.of("pence", pence, numerals.pence(pence));
    if (pounds == 0) {
      return pencePart;
    }
    var poundsPart = counted.of("pounds", pounds, numerals.pounds(pounds));
    return pence == 0
        ? poundsPart
        : words.fill("money", Map.of("pounds", poundsPart, "pence", pencePart));
  }

  @Override
  public String date(LocalDate date) {
    return words.fill(
        "date",
        Map.of("day", day(date.getDayOfMonth()), "month", months.get(date.getMonthValue() - 1)));
  }

  private String day(int day) {
    if (days.isPresent()) {
      return days.get().get(day - 1);
    }
    return day == 1 ? words.find("first.day").orElse(number(1)) : number(day);
  }

  @Override
  public String moment(LocalDateTime at, LocalDate today) {
    var time = clock.of(at.toLocalTime());
    var day = at.toLocalDate();
    if (day.equals(today)) {
      return words.fill("today", Map.of("time", time));
    }
    return day.equals(today.minusDays(1))
        ? words.fill("yesterday", Map.of("time", time))
        : words.fill("earlier", Map.of("date", date(day), "time", time));
  }

  /** As CLDR has them, standing alone. */
  @Override
  public String weekday(DayOfWeek day) {
    return weekdays[day.getValue() % 7 + 1];
  }

  @Override
  public String time(LocalTime at) {
    return clock.of(at);
  }

  @Override
  public String number(long number) {
    return numerals.plain(number);
  }

  @Override
  public String oneByOne(String characters, int groupSize) {
    return OneByOne.of(characters, groupSize, this::named);
  }

  private String named(int character) {
    return Character.isDigit(character)
        ? numerals.plain(Character.digit(character, 10))
        : letters.get(Character.toLowerCase(character) - 'a');
  }
}
