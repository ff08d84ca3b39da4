package redrose.ivr.directory;

import java.util.List;
import java.util.Map;
import redrose.prompts.Language;

/**
 * Kinds of problem that callers hear together.
 *
 * @param code what records call it
 * @param names by language: "a road or a pavement"
 * @param categories one to five, in the order in which they are read out
 */
public record ReportGroup(
    String code, Map<Language, String> names, List<ReportCategory> categories) {
  public ReportGroup {
    names = Map.copyOf(names);
    categories = List.copyOf(categories);
  }

  /** Its name in a language that it speaks. */
  public String name(Language language) {
    return names.get(language);
  }

  /** Whether all of it has words in a language. */
  public boolean speaks(Language language) {
    return names.containsKey(language)
        && categories.stream().allMatch(category -> category.names().containsKey(language));
  }
}
