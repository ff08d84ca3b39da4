package redrose.ivr.listening.grammar;

import java.util.Map;

/** An amount of money, in pence. */
final class MoneyPhrase {
  private static final Phrase<String> POUNDS_WORD = Phrase.word("pounds", "pound");
  private static final Phrase<String> PENCE_WORD = Phrase.word("pence", "p", "penny");
  private static final Phrase<Integer> NOUGHT =
      Phrase.oneOf(Map.of("oh", 0, "o", 0, "zero", 0, "nought", 0));

  /** The figures behind the point: "fifty", "oh five". */
  private static final Phrase<Integer> FIGURES =
      Numbers.TWO_FIGURES.or(NOUGHT.leadingTo(Numbers.UNIT)).or(NOUGHT.leadingTo(NOUGHT));

  /** "fifty pence", "a penny". */
  private static final Phrase<Long> PENCE =
      Numbers.BELOW_HUNDRED
          .or(Phrase.oneOf(Map.of("a", 1)))
          .before(PENCE_WORD)
          .as(Integer::longValue);

  /** "forty two pounds", and with it "and fifty pence" or "fifty". */
  private static final Phrase<Long> POUNDS =
      Numbers.CARDINAL
          .or(NOUGHT)
          .or(Phrase.oneOf(Map.of("a", 1)))
          .before(POUNDS_WORD)
          .as(pounds -> pounds * 100L)
          .then(
              Phrase.word("and").or("").leadingTo(PENCE.or(FIGURES.as(Integer::longValue))).or(0L),
              Long::sum);

  /** "forty two": pounds, as nobody pays a bill of so many pence. */
  private static final Phrase<Long> BARE_POUNDS = Numbers.CARDINAL.as(pounds -> pounds * 100L);

  /** "forty two fifty", "forty two point five oh". */
  private static final Phrase<Long> BARE_FIGURES =
      Numbers.CARDINAL
          .as(pounds -> pounds * 100L)
          .then(FIGURES.as(Integer::longValue), Long::sum)
          .or(
              Numbers.CARDINAL
                  .or(NOUGHT)
                  .as(pounds -> pounds * 100L)
                  .before(Phrase.word("point"))
                  .then(pointFigures().as(Integer::longValue), Long::sum));

  /** "four fifty" may be hundreds too. */
  private static final Phrase<Long> BARE_HUNDREDS =
      Numbers.UNIT
          .as(hundreds -> hundreds * 10_000L)
          .then(FIGURES.as(pounds -> pounds * 100L), Long::sum);

  static final Phrase<Long> AMOUNT =
      POUNDS.or(PENCE).or(BARE_POUNDS).or(BARE_FIGURES).or(BARE_HUNDREDS).where(pence -> pence > 0);

  private MoneyPhrase() {}

  private static Phrase<Integer> pointFigures() {
    var digit = Numbers.UNIT.or(NOUGHT);
    return digit.as(tens -> tens * 10).then(digit.or(0), Integer::sum).or(Numbers.TWO_FIGURES);
  }
}
