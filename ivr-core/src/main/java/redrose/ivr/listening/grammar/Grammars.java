package redrose.ivr.listening.grammar;

import java.time.LocalDate;
import java.util.List;
import redrose.call.Grammar;
import redrose.requests.funds.ReferenceRule;

/** The grammars of this line's questions, in British English. */
public final class Grammars {
  /** The longest spelling that can be asked for: "oh" has two readings at each place. */
  public static final int LONGEST_SPELLING = 8;

  private static final Grammar<Long> MONEY = new PhraseGrammar<>(MoneyPhrase.AMOUNT, false, false);
  private static final Grammar<String> POSTCODE =
      new PhraseGrammar<>(PostcodePhrase.POSTCODE, true, false);

  /** Which of the days that a date without a year can mean. */
  public enum Days {
    /** Today or the next such day. */
    TO_COME,
    /** Today or the last such day. */
    PAST
  }

  private Grammars() {}

  /** Yes or no. */
  public static Grammar<Boolean> yesNo() {
    return YesNo.GRAMMAR;
  }

  /**
   * So many digits, said one by one; nought is "zero", "oh" or "nought", and "double" and "treble"
   * count for two and three.
   *
   * @param least from 1
   * @param most at most {@value redrose.call.Keys#CAPACITY}
   */
  public static Grammar<String> digits(int least, int most) {
    return new PhraseGrammar<>(Characters.run(Characters.DIGIT, least, most), true, false);
  }

  /**
   * Letters and digits, said one by one; letters by name or by ICAO's spelling alphabet.
   *
   * @param least from 1
   * @param most at most {@value #LONGEST_SPELLING}
   */
  public static Grammar<String> spelling(int least, int most) {
    if (most > LONGEST_SPELLING) {
      throw new IllegalArgumentException(
          "a spelling of %d characters is longer than %d".formatted(most, LONGEST_SPELLING));
    }
    var character = Characters.DIGIT.or(Characters.LETTER);
    return new PhraseGrammar<>(Characters.run(character, least, most), true, false);
  }

  /** An amount in pence, from 1: "forty two pounds fifty", "forty two fifty", "fifty pence". */
  public static Grammar<Long> money() {
    return MONEY;
  }

  /**
   * A day of the Gregorian calendar: "the twenty second of November", "Monday", "tomorrow".
   *
   * @param today the day on which it is said
   * @param days which day is meant where no year is said
   */
  public static Grammar<LocalDate> date(LocalDate today, Days days) {
    return new PhraseGrammar<>(new DatePhrase(today, days).date(), false, false);
  }

  /** A UK postcode by its form, in capitals with its space: {@code PR1 8XJ}. */
  public static Grammar<String> postcode() {
    return POSTCODE;
  }

  /**
   * A bill's reference in full, with or without its letters said. Only one that satisfies the rule
   * comes out, so that a check character proves it.
   */
  public static Grammar<String> reference(ReferenceRule rule) {
    return new PhraseGrammar<>(
        new ReferencePhrase(rule).reference(), true, rule.check().isPresent());
  }

  /**
   * A reference of any of these rules in full.
   *
   * @param lastDigits so many digits by themselves come out, too, where this is more than 0; they
   *     prove nothing
   */
  public static Grammar<String> references(List<ReferenceRule> rules, int lastDigits) {
    var phrases = rules.stream().map(rule -> new ReferencePhrase(rule).reference());
    var reference = phrases.reduce(Phrase::or).orElseThrow();
    boolean isProof = rules.stream().allMatch(rule -> rule.check().isPresent());
    return lastDigits > 0
        ? new PhraseGrammar<>(
            reference.or(Characters.run(Characters.DIGIT, lastDigits, lastDigits)), true, false)
        : new PhraseGrammar<>(reference, true, isProof);
  }
}
