package redrose.prompts.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * One prompt in one language.
 *
 * @param key dotted by room
 * @param text as a person reads it
 * @param spoken as the synthesiser is given it; the same where it reads the text well
 * @param said what a caller may say to choose it, where it is a menu's option
 * @param origin of a translation; empty in English
 */
public record Line(
    String key, Template text, Template spoken, List<String> said, Optional<Origin> origin) {

  public Line {
    said = List.copyOf(said);
  }

  /**
   * What a translation was made from, and who has been through it.
   *
   * @param english the English text as it was then
   * @param reader a native reader and the day; empty while one is awaited
   */
  public record Origin(String english, Optional<String> reader) {}
}
