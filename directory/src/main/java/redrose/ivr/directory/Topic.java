package redrose.ivr.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.prompts.Language;

/**
 * Something that residents ask about.
 *
 * @param names by language, as in "For bins and recycling,"
 * @param said what callers may say for it, by language
 * @param doneBy county or district; a unitary council does both
 * @param journey what leads on where this line's own council does it: {@code pay} for one; without
 *     it an adviser does
 */
public record Topic(
    String code,
    Map<Language, String> names,
    Map<Language, List<String>> said,
    Tier doneBy,
    Optional<String> journey) {
  /** The journeys that a topic may lead to. */
  public static final List<String> JOURNEYS = List.of("pay", "report", "status", "adviser");

  public Topic {
    names = Map.copyOf(names);
    said = Map.copyOf(said);
  }

  /** Its name in a language that the directory speaks. */
  public String name(Language language) {
    return names.get(language);
  }

  /** What callers may say for it; none where they press its key. */
  public List<String> said(Language language) {
    return said.getOrDefault(language, List.of());
  }
}
