package redrose.prompts.catalogue;

import java.util.List;

/**
 * One prompt in one language.
 *
 * @param key dotted by room
 * @param text as a person reads it
 * @param spoken as the synthesiser is given it; the same where it reads the text well
 * @param said what a caller may say to choose it, where it is a menu's option
 */
public record Line(String key, Template text, Template spoken, List<String> said) {
  public Line {
    said = List.copyOf(said);
  }
}
