package redrose.prompts.words;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

/**
 * Numbers by ICU's spell-out rules, whose formats are not for many threads at once: each use
 * clones.
 */
final class IcuNumerals {
  private static final int TELLING = 11;

  private final RuleBasedNumberFormat format;

  /**
   * The rules of a language.
   *
   * @throws IllegalArgumentException where ICU has none of its own: it spells in English then
   */
  IcuNumerals(ULocale language) {
    format = spellOut(language);
    if (!language.getLanguage().equals("en")
        && format.format(TELLING).equals(spellOut(ULocale.UK).format(TELLING))) {
      throw new IllegalArgumentException("ICU can't spell numbers in " + language);
    }
  }

  private static RuleBasedNumberFormat spellOut(ULocale language) {
    return new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT);
  }

  String inWords(long number, String ruleSet) {
    return format.clone().format(number, ruleSet);
  }
}
