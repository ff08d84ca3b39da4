package redrose.ivr.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a machine heard, without what could be a card's number: a run of digits, as figures or as
 * words, in which 13 to 19 in a row pass Luhn (ISO/IEC 7812-1 annex B).
 */
final class Transcript {
  static final String MASK = "[number]";
  private static final int LONGEST = 8_000;
  private static final int SHORTEST_CARD = 13;
  private static final int LONGEST_CARD = 19;
  private static final Map<String, String> DIGITS =
      Map.ofEntries(
          Map.entry("zero", "0"),
          Map.entry("oh", "0"),
          Map.entry("o", "0"),
          Map.entry("nought", "0"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("thirteen", "13"),
          Map.entry("fourteen", "14"),
          Map.entry("fifteen", "15"),
          Map.entry("sixteen", "16"),
          Map.entry("seventeen", "17"),
          Map.entry("eighteen", "18"),
          Map.entry("nineteen", "19"));
  private static final Map<String, String> TENS =
      Map.of(
          "twenty", "2", "thirty", "3", "forty", "4", "fifty", "5", "sixty", "6", "seventy", "7",
          "eighty", "8", "ninety", "9");
  private static final Map<String, Integer> TIMES = Map.of("double", 2, "treble", 3, "triple", 3);

  private Transcript() {}

  /** The words as they may be kept. */
  static String withoutCards(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int end = endOfNumber(words, at);
      if (end == at) {
        kept.add(words.get(at++));
      } else {
        var number = words.subList(at, end);
        kept.addAll(couldBeCard(digits(number)) ? List.of(MASK) : number);
        at = end;
      }
    }
    var text = String.join(" ", kept);
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private static int endOfNumber(List<String> words, int at) {
    int end = at;
    while (end < words.size() && isOfNumber(words.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfNumber(String word) {
    return DIGITS.containsKey(word)
        || TENS.containsKey(word)
        || TIMES.containsKey(word)
        || word.matches("[0-9]+");
  }

  /** "forty two double four" is 42 44. */
  private static String digits(List<String> words) {
    var digits = new StringBuilder();
    int times = 1;
    for (int at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (TIMES.containsKey(word)) {
        times = TIMES.get(word);
        continue;
      }
      var next = at + 1 < words.size() ? DIGITS.getOrDefault(words.get(at + 1), "") : "";
      var figures =
          TENS.containsKey(word)
              ? TENS.get(word) + (next.length() == 1 && !next.equals("0") ? "" : "0")
              : DIGITS.getOrDefault(word, word);
      digits.append(figures.repeat(times));
      times = 1;
    }
    return digits.toString();
  }

  private static boolean couldBeCard(String digits) {
    for (int at = 0; at + SHORTEST_CARD <= digits.length(); at++) {
      for (int length = SHORTEST_CARD;
          length <= LONGEST_CARD && at + length <= digits.length();
          length++) {
        if (passesLuhn(digits.substring(at, at + length))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
      int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
      int weighted = fromRight % 2 == 0 ? digit : 2 * digit;
      sum += weighted / 10 + weighted % 10;
    }
    return sum % 10 == 0;
  }
}
