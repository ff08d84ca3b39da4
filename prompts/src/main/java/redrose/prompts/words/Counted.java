package redrose.prompts.words;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;

/**
 * What is counted, in the form that its number asks for: <i>funt, funty, funtów</i>. Which form
 * that is, CLDR's plural rules know.
 */
record Counted(Words words, PluralRules rules) {
  Counted(Words words, String tag) {
    this(words, PluralRules.forLocale(ULocale.forLanguageTag(tag)));
  }

  /**
   * The number and what it counts.
   *
   * @param what {@code pounds}, {@code pence} or {@code minutes}
   * @param inWords the number
   */
  String of(String what, long number, String inWords) {
    return words.fill(what + "." + rules.select((double) number), inWords);
  }
}
