package redrose.ivr.listening.grammar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day, as seen from today. */
final class DatePhrase {
  private static final Phrase<Month> MONTH = Phrase.oneOf(named(Month.values(), DatePhrase::name));
  private static final Phrase<DayOfWeek> WEEKDAY =
      Phrase.oneOf(named(DayOfWeek.values(), DatePhrase::name));
  private static final Phrase<String> THE = Phrase.word("the").or("");
  private static final Phrase<String> OF = Phrase.word("of").or("");

  /** A day and month as said; the thirtieth of February too. */
  private record DayAndMonth(int day, Month month) {}

  private static final Phrase<DayAndMonth> DAY_AND_MONTH =
      THE.leadingTo(Numbers.DAY_OF_MONTH)
          .before(OF)
          .then(MONTH, DayAndMonth::new)
          .or(
              MONTH
                  .before(THE)
                  .then(Numbers.DAY_OF_MONTH, (month, day) -> new DayAndMonth(day, month)));

  private final LocalDate today;
  private final Grammars.Days days;

  DatePhrase(LocalDate today, Grammars.Days days) {
    this.today = today;
    this.days = days;
  }

  Phrase<LocalDate> date() {
    var date =
        DAY_AND_MONTH
            .then(Numbers.YEAR.as(Optional::of).or(Optional.empty()), this::inYear)
            .where(Optional::isPresent)
            .as(Optional::orElseThrow);
    return date.or(
            WEEKDAY
                .then(date, DatePhrase::agreeing)
                .where(Optional::isPresent)
                .as(Optional::orElseThrow))
        .or(Phrase.word("on").or("").leadingTo(WEEKDAY).as(this::nearest))
        .or(nextWeekday())
        .or(relative());
  }

  private Phrase<LocalDate> relative() {
    return Phrase.oneOf(
        Map.of("today", today, "tomorrow", today.plusDays(1), "yesterday", today.minusDays(1)));
  }

  /** To some "next Monday" is the coming one, to others the one after. */
  private Phrase<LocalDate> nextWeekday() {
    var coming =
        Phrase.word("next")
            .leadingTo(WEEKDAY)
            .as(weekday -> today.with(TemporalAdjusters.next(weekday)));
    return coming.or(coming.as(day -> day.plusWeeks(1)));
  }

  private LocalDate nearest(DayOfWeek weekday) {
    return today.with(
        days == Grammars.Days.TO_COME
            ? TemporalAdjusters.next(weekday)
            : TemporalAdjusters.previous(weekday));
  }

  private Optional<LocalDate> inYear(DayAndMonth said, Optional<Integer> year) {
    try {
      var monthDay = MonthDay.of(said.month(), said.day());
      return year.isPresent() ? in(year.get(), monthDay) : nearest(monthDay);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> in(int year, MonthDay day) {
    return Optional.of(day).filter(each -> each.isValidYear(year)).map(each -> each.atYear(year));
  }

  /** Today itself counts; the 29th of February may be years away. */
  private Optional<LocalDate> nearest(MonthDay monthDay) {
    int step = days == Grammars.Days.TO_COME ? 1 : -1;
    return Stream.iterate(today.getYear(), year -> year + step)
        .limit(9)
        .flatMap(year -> in(year, monthDay).stream())
        .filter(day -> step * day.compareTo(today) >= 0)
        .findFirst();
  }

  /** A weekday said beside the date proves it. */
  private static Optional<LocalDate> agreeing(DayOfWeek weekday, LocalDate day) {
    return Optional.of(day).filter(each -> each.getDayOfWeek() == weekday);
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
  }

  private static <T> Map<String, T> named(T[] all, Function<T, String> name) {
    return Stream.of(all).collect(Collectors.toMap(name, Function.identity()));
  }
}
