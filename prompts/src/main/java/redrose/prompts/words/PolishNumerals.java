package redrose.prompts.words;

import com.ibm.icu.util.ULocale;

/** Polish numbers: pounds, pence and what stands by itself are all masculine. */
final class PolishNumerals implements Numerals {
  private static final String MASCULINE = "%spellout-cardinal-masculine";

  private final IcuNumerals icu = new IcuNumerals(ULocale.forLanguageTag("pl"));

  @Override
  public String plain(long number) {
    return icu.inWords(number, MASCULINE);
  }
}
