package redrose.sandbox.speech.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import redrose.ivr.listening.grammar.Grammars;
import redrose.prompts.Language;
import redrose.prompts.words.SpokenForms;

/** Amounts and days. */
final class Counted {
  private static final SpokenForms WORDS = SpokenForms.of(Language.EN);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final DateTimeFormatter KEYED_DAY =
      DateTimeFormatter.ofPattern("ddMMuuuu", Locale.UK);
  private static final int MOST_POUNDS = 2_000;
  private static final int YEAR_DAYS = 365;

  private Counted() {}

  /** "Forty two pounds fifty", or with "and fifty pence"; round amounts as often as others. */
  static Task<Long> money(Random random) {
    long pounds = 1L + random.nextInt(random.nextBoolean() ? 100 : MOST_POUNDS);
    long pence = random.nextBoolean() ? 0 : 10L + random.nextInt(90);
    var words = WORDS.money(100 * pounds);
    if (pence > 0) {
      var spokenPence = WORDS.number(pence);
      words += random.nextBoolean() ? " " + spokenPence : " and " + spokenPence + " pence";
    }
    return new Task<>(
        Kind.MONEY,
        Grammars.money(),
        100 * pounds + pence,
        plain(words),
        new Keying<>(String::valueOf, keys -> Optional.of(Long.parseLong(keys)), true));
  }

  static Task<LocalDate> date(Random random) {
    var day = TODAY.plusDays(random.nextInt(YEAR_DAYS));
    return new Task<>(
        Kind.DATE,
        Grammars.date(TODAY, Grammars.Days.TO_COME),
        day,
        plain(Choice.among(random, waysToSay(day))),
        new Keying<>(KEYED_DAY::format, Counted::day, true));
  }

  private static Optional<LocalDate> day(String keys) {
    try {
      return Optional.of(LocalDate.parse(keys, KEYED_DAY));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static List<String> waysToSay(LocalDate day) {
    var theDay = WORDS.date(day);
    var weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
    var year = WORDS.number(day.getYear() / 100) + " " + WORDS.number(day.getYear() % 100);
    if (day.isAfter(TODAY) && day.isBefore(TODAY.plusDays(7))) {
      return List.of(weekday, "on " + weekday, theDay);
    }
    return List.of(
        theDay, theDay.replace(" of ", " "), theDay + ", " + year, weekday + " " + theDay);
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.UK).replace('-', ' ');
  }
}
