package redrose.prompts.words;

import com.ibm.icu.util.ULocale;

/** Romanian numbers: a pound is feminine, pence masculine, hours and minutes neuter. */
final class RomanianNumerals implements Numerals {
  private static final String MASCULINE = "%spellout-cardinal-masculine";
  private static final String FEMININE = "%spellout-cardinal-feminine";

  private final IcuNumerals icu = new IcuNumerals(ULocale.forLanguageTag("ro"));

  @Override
  public String plain(long number) {
    return icu.inWords(number, MASCULINE);
  }

  @Override
  public String pounds(long number) {
    return icu.inWords(number, FEMININE);
  }

  /** "Ora unu", "douăzeci și unu de minute", but "ora două". */
  @Override
  public String clock(long number) {
    return icu.inWords(number, number % 10 == 1 ? MASCULINE : FEMININE);
  }
}
