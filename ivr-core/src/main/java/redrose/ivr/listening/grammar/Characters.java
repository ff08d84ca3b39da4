package redrose.ivr.listening.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Digits and letters as they are said one by one. */
final class Characters {
  private static final Map<String, Character> DIGITS =
      Map.ofEntries(
          Map.entry("zero", '0'),
          Map.entry("oh", '0'),
          Map.entry("o", '0'),
          Map.entry("nought", '0'),
          Map.entry("one", '1'),
          Map.entry("two", '2'),
          Map.entry("three", '3'),
          Map.entry("four", '4'),
          Map.entry("five", '5'),
          Map.entry("six", '6'),
          Map.entry("seven", '7'),
          Map.entry("eight", '8'),
          Map.entry("nine", '9'));

  /** ICAO's spelling alphabet, as the recogniser's vocabulary writes it. */
  private static final Map<String, Character> SPELLING_WORDS =
      Stream.of(
              """
              alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike
              november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu
              """
                  .strip()
                  .split("\\s+", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  word -> word, word -> Character.toUpperCase(word.charAt(0))));

  private static final Map<String, Character> NAMES = names();
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** 0 to 9. */
  static final Phrase<Character> DIGIT = Phrase.oneOf(DIGITS);

  static final Phrase<Character> LETTER = letterOf(ALPHABET);

  private Characters() {}

  /**
   * One of these letters: by name, by spelling word, or both. Where the two differ the spelling
   * word is believed: it is what callers say because names are misheard. "For" is heard as "four"
   * as well.
   */
  static Phrase<Character> letterOf(String letters) {
    var name = Phrase.oneOf(among(letters, NAMES));
    var spellingWord = Phrase.oneOf(among(letters, SPELLING_WORDS));
    return name.or(spellingWord)
        .or(name.before(Phrase.word("for", "four")).leadingTo(spellingWord).unawaited());
  }

  private static Map<String, Character> among(String letters, Map<String, Character> words) {
    return words.entrySet().stream()
        .filter(word -> letters.indexOf(word.getValue()) >= 0)
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Between {@code least} and {@code most} characters in a row. */
  static Phrase<String> run(Phrase<Character> character, int least, int most) {
    var run = Phrase.silent("");
    for (int length = most; length >= 1; length--) {
      var longer = character.then(run, (first, rest) -> first + rest);
      run = length > least ? longer.or("") : longer;
    }
    return run;
  }

  private static Map<String, Character> names() {
    Map<String, Character> names = new HashMap<>();
    IntStream.rangeClosed('a', 'z')
        .forEach(each -> names.put(Character.toString(each), (char) Character.toUpperCase(each)));
    names.put("oh", 'O');
    names.put("zed", 'Z');
    return Map.copyOf(names);
  }
}
