package redrose.requests.funds;

import java.util.List;

/**
 * What keys can mean as a reference: one key a place, a letter by the key that it stands on.
 * Letters that every such reference has may be left out or keyed; a check character that comes out
 * as a letter is left out.
 */
record KeyedReadings(ReferenceRule rule) {
  /** The references that satisfy the rule, those without the mask's own letters first. */
  List<String> of(String keys) {
    var without = of(keys, false);
    return without.isEmpty() ? of(keys, true) : without;
  }

  /** Whether the keys have the mask's shape, whatever the check character says. */
  boolean fits(String keys) {
    return !of(keys, false, false).isEmpty();
  }

  /** The same with all the mask's letters keyed. */
  boolean isKeyedWithLetters(String keys) {
    return !of(keys, true, false).isEmpty();
  }

  private List<String> of(String keys, boolean withLetters) {
    return of(keys, withLetters, true);
  }

  private List<String> of(String keys, boolean withLetters, boolean checked) {
    List<String> starts = List.of("");
    var next = 0;
    for (var i = 0; i < rule.mask().length(); i++) {
      var place = rule.mask().charAt(i);
      var isLast = i == rule.mask().length() - 1;
      if (!ReferenceRule.isKeyed(place) && !(withLetters && Character.isLetter(place))) {
        starts = each(starts, String.valueOf(place));
      } else if (next < keys.length()) {
        starts = each(starts, characters(place, keys.charAt(next++)));
      } else if (isLast && place == ReferenceRule.CHECK) {
        starts = withTheirLetter(starts);
      } else {
        return List.of();
      }
    }
    var found = next == keys.length() ? starts : List.<String>of();
    return checked ? found.stream().filter(rule::hasRightCheck).toList() : found;
  }

  /** What a key can be at a place. */
  private String characters(char place, char key) {
    return switch (place) {
      case ReferenceRule.DIGIT -> String.valueOf(key);
      case ReferenceRule.LETTER -> Keypad.lettersOn(key);
      // never a letter: "2" for A would let a slip pass that makes A of what was 2
      case ReferenceRule.CHECK -> String.valueOf(key);
      default -> Keypad.isKeyedAs(place, key) ? String.valueOf(place) : "";
    };
  }

  /** The check character was left out: that is right only where it is a letter. */
  private List<String> withTheirLetter(List<String> starts) {
    var check = rule.check().orElseThrow();
    return starts.stream()
        .filter(start -> Character.isLetter(check.of(start)))
        .map(start -> start + check.of(start))
        .toList();
  }

  private static List<String> each(List<String> starts, String characters) {
    return starts.stream()
        .flatMap(start -> characters.chars().mapToObj(character -> start + (char) character))
        .toList();
  }
}
