package redrose.prompts.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import redrose.prompts.Language;
import redrose.prompts.Value;

/**
 * How a language says values. What comes out is words alone, no digits, with {@link #PAUSE} between
 * groups.
 */
public interface SpokenForms {
  /** A longer pause than a comma's, anywhere in spoken text. */
  String PAUSE = " | ";

  /** "forty-two pounds, and fifty pence". */
  String money(long amountPence);

  /** "the twenty-second of November". */
  String date(LocalDate day);

  /** "today at ten past two in the afternoon". */
  String moment(LocalDateTime at, LocalDate today);

  /** "Monday". */
  String weekday(DayOfWeek day);

  /** "ten past two in the afternoon". */
  String time(LocalTime at);

  /** "twelve". */
  String number(long number);

  /**
   * Digits and letters one by one, in groups of so many; other characters only start a new group.
   */
  String oneByOne(String characters, int groupSize);

  /** How this language says a value. */
  default String say(Value value) {
    return switch (value) {
      case Value.Money(var amountPence) -> money(amountPence);
      case Value.Date(var day) -> date(day);
      case Value.Moment(var at, var today) -> moment(at, today);
      case Value.Weekday(var day) -> weekday(day);
      case Value.TimeOfDay(var at) -> time(at);
      case Value.Count(var number) -> number(number);
      case Value.Digits(var digits) -> oneByOne(digits, 3);
      case Value.Reference(var reference) -> oneByOne(reference, 3);
      case Value.CardEnding(var lastFour) -> oneByOne(lastFour, 4);
      case Value.Text(var words) -> words;
    };
  }

  /** The forms of a language. */
  static SpokenForms of(Language language) {
    return LoadedForms.of(language);
  }
}
