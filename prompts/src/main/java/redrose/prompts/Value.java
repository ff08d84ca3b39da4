package redrose.prompts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * What fills a variable of a prompt: its kind decides how it is written down and how it is spoken.
 */
public sealed interface Value {

  /** As a person reads it in a record of the call: {@code £42.50}. */
  String written();

  /** An amount of money; pence, never negative. Spoken: "forty-two pounds, and fifty pence". */
  static Money money(long amountPence) {
    return new Money(amountPence);
  }

  /** A day, spoken without its year: "the twenty-second of November". */
  static Date date(LocalDate day) {
    return new Date(day);
  }

  /**
   * A moment, spoken as on the day of the call: "today at ten past two in the afternoon".
   *
   * @param at by the clock on the wall
   * @param today the day of the call
   */
  static Moment moment(LocalDateTime at, LocalDate today) {
    return new Moment(at, today);
  }

  /** A day of the week: "Monday". */
  static Weekday weekday(DayOfWeek day) {
    return new Weekday(day);
  }

  /** A time of day: "quarter to nine in the morning". */
  static TimeOfDay time(LocalTime at) {
    return new TimeOfDay(at);
  }

  /** Digits spoken one by one with a pause between groups. */
  static Digits digits(String digits) {
    return new Digits(digits);
  }

  /**
   * The last four digits of a card; more than four can't be held, so a whole card is never spoken
   * or kept.
   */
  static CardEnding cardEnding(String lastFour) {
    return new CardEnding(lastFour);
  }

  /** A reference of digits and letters, spoken one by one with a pause every three. */
  static Reference reference(String reference) {
    return new Reference(reference);
  }

  /** A whole number, spoken as one: "twelve". */
  static Count number(long number) {
    return new Count(number);
  }

  /** Words that come from configuration, such as the name of a service. */
  static Text text(String words) {
    return new Text(words);
  }

  /** See {@link #money}. */
  record Money(long amountPence) implements Value {
    public Money {
      if (amountPence < 0) {
        throw new IllegalArgumentException("an amount to speak is never negative: " + amountPence);
      }
    }

    @Override
    public String written() {
      return String.format(Locale.ROOT, "£%,d.%02d", amountPence / 100, amountPence % 100);
    }
  }

  /** See {@link #date}. */
  record Date(LocalDate day) implements Value {
    private static final DateTimeFormatter WRITTEN =
        DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    @Override
    public String written() {
      return WRITTEN.format(day);
    }
  }

  /** See {@link #moment}. */
  record Moment(LocalDateTime at, LocalDate today) implements Value {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("'at' HH:mm", Locale.UK);

    @Override
    public String written() {
      return day() + " " + TIME.format(at);
    }

    private String day() {
      var day = at.toLocalDate();
      if (day.equals(today)) {
        return "today";
      }
      return day.equals(today.minusDays(1)) ? "yesterday" : new Date(day).written();
    }
  }

  /** See {@link #weekday}. */
  record Weekday(DayOfWeek day) implements Value {
    @Override
    public String written() {
      return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }
  }

  /** See {@link #time}. */
  record TimeOfDay(LocalTime at) implements Value {
    @Override
    public String written() {
      return at.toString();
    }
  }

  /** See {@link #digits}. */
  record Digits(String digits) implements Value {
    public Digits {
      if (!digits.matches("[0-9]+")) {
        throw new IllegalArgumentException("not digits only, " + digits.length() + " characters");
      }
    }

    @Override
    public String written() {
      return digits;
    }
  }

  /** See {@link #cardEnding}. */
  record CardEnding(String lastFour) implements Value {
    public CardEnding {
      if (!lastFour.matches("[0-9]{4}")) {
        throw new IllegalArgumentException("a card's ending is four digits");
      }
    }

    @Override
    public String written() {
      return lastFour;
    }
  }

  /** See {@link #reference}. */
  record Reference(String reference) implements Value {
    public Reference {
      if (!reference.matches("[0-9A-Za-z][0-9A-Za-z /-]*")) {
        throw new IllegalArgumentException("a reference has letters and digits, perhaps - or /");
      }
    }

    @Override
    public String written() {
      return reference;
    }
  }

  /** See {@link #number}. */
  record Count(long number) implements Value {
    @Override
    public String written() {
      return Long.toString(number);
    }
  }

  /** See {@link #text}. */
  record Text(String words) implements Value {
    public Text {
      if (words.isBlank()) {
        throw new IllegalArgumentException("no words to speak");
      }
    }

    @Override
    public String written() {
      return words;
    }
  }
}
