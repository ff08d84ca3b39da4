package redrose.ivr.listening.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers as they are said. */
final class Numbers {
  private static final Map<String, Integer> UNITS =
      counted(
          1, List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), 1);
  private static final Map<String, Integer> TEENS =
      counted(
          10,
          List.of(
              "ten",
              "eleven",
              "twelve",
              "thirteen",
              "fourteen",
              "fifteen",
              "sixteen",
              "seventeen",
              "eighteen",
              "nineteen"),
          1);
  private static final Map<String, Integer> TENS =
      counted(
          20,
          List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
          10);
  private static final Map<String, Integer> ORDINAL_UNITS =
      counted(
          1,
          List.of(
              "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
          1);
  private static final Map<String, Integer> ORDINAL_TEENS =
      counted(
          10,
          List.of(
              "tenth",
              "eleventh",
              "twelfth",
              "thirteenth",
              "fourteenth",
              "fifteenth",
              "sixteenth",
              "seventeenth",
              "eighteenth",
              "nineteenth"),
          1);
  private static final Phrase<String> AND = Phrase.word("and").or("");

  /** 1 to 9. */
  static final Phrase<Integer> UNIT = Phrase.oneOf(UNITS);

  /** 10 to 99. */
  static final Phrase<Integer> TWO_FIGURES =
      Phrase.oneOf(TENS).then(UNIT.or(0), Integer::sum).or(Phrase.oneOf(TEENS));

  /** 1 to 99. */
  static final Phrase<Integer> BELOW_HUNDRED = UNIT.or(TWO_FIGURES);

  /** 100 to 9,999 in hundreds and what is left: "twelve hundred and five", "a hundred". */
  private static final Phrase<Integer> HUNDREDS =
      BELOW_HUNDRED
          .or(Phrase.oneOf(Map.of("a", 1)))
          .or(1)
          .before(Phrase.word("hundred"))
          .as(hundreds -> hundreds * 100)
          .then(AND.leadingTo(BELOW_HUNDRED).or(0), Integer::sum);

  private static final Phrase<Integer> THOUSANDS =
      HUNDREDS
          .or(BELOW_HUNDRED)
          .or(Phrase.oneOf(Map.of("a", 1)))
          .or(1)
          .where(thousands -> thousands < 1000)
          .before(Phrase.word("thousand"))
          .as(thousands -> thousands * 1000)
          .then(
              AND.leadingTo(HUNDREDS.where(rest -> rest < 1000).or(BELOW_HUNDRED)).or(0),
              Integer::sum);

  /** 1 to 999,999. */
  static final Phrase<Integer> CARDINAL = BELOW_HUNDRED.or(HUNDREDS).or(THOUSANDS);

  /** 1st to 31st, also said as "one" to "thirty one". */
  static final Phrase<Integer> DAY_OF_MONTH =
      Phrase.oneOf(ORDINAL_UNITS)
          .or(Phrase.oneOf(ORDINAL_TEENS))
          .or(Phrase.oneOf(Map.of("twentieth", 20, "thirtieth", 30)))
          .or(
              Phrase.oneOf(Map.of("twenty", 20, "thirty", 30))
                  .then(Phrase.oneOf(ORDINAL_UNITS), Integer::sum))
          .or(BELOW_HUNDRED)
          .where(day -> day <= 31);

  /** "twenty twenty six", "two thousand and twenty six". */
  static final Phrase<Integer> YEAR =
      Phrase.oneOf(Map.of("nineteen", 1900, "twenty", 2000))
          .then(TWO_FIGURES, Integer::sum)
          .or(THOUSANDS.where(year -> year >= 2000 && year < 2100));

  private Numbers() {}

  private static Map<String, Integer> counted(int first, List<String> words, int step) {
    Map<String, Integer> counted = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      counted.put(words.get(i), first + i * step);
    }
    return Map.copyOf(counted);
  }
}
