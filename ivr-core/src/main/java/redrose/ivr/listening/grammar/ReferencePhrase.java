package redrose.ivr.listening.grammar;

import redrose.requests.funds.ReferenceCheck;
import redrose.requests.funds.ReferenceRule;

/** A bill's reference by its mask, in full. */
final class ReferencePhrase {
  private final ReferenceRule rule;

  ReferencePhrase(ReferenceRule rule) {
    this.rule = rule;
  }

  /** The mask's letters may be left out, as by keys; what was said has to satisfy the rule. */
  Phrase<String> reference() {
    var places = Phrase.silent("");
    for (char place : rule.mask().toCharArray()) {
      places = places.then(place(place), String::concat);
    }
    return places
        .as(rule::check)
        .where(ReferenceCheck.Valid.class::isInstance)
        .as(valid -> ((ReferenceCheck.Valid) valid).reference());
  }

  private Phrase<String> place(char place) {
    return switch (place) {
      case '#' -> Characters.DIGIT.as(String::valueOf);
      case '?' -> Characters.LETTER.as(String::valueOf);
      case '@' -> checkCharacter().as(String::valueOf);
      default -> itself(place);
    };
  }

  private Phrase<Character> checkCharacter() {
    var written = new StringBuilder();
    rule.check().orElseThrow().written().values().forEach(written::append);
    return Characters.DIGIT.or(Characters.letterOf(written.toString()));
  }

  private static Phrase<String> itself(char place) {
    if (Character.isLetter(place)) {
      return Characters.letterOf(String.valueOf(place))
          .as(String::valueOf)
          .or(String.valueOf(place));
    }
    return Character.isDigit(place)
        ? Characters.DIGIT.where(digit -> digit == place).as(String::valueOf)
        : Phrase.silent(String.valueOf(place));
  }
}
