package redrose.ivr.directory;

import java.util.List;
import java.util.Map;
import redrose.prompts.Language;

/**
 * A kind of problem that residents report.
 *
 * @param code what records call it, {@code street-light} for one; the {@code service_code} of
 *     Open311
 * @param names with its article, by language: "a street light"
 * @param said what callers may say for it, by language
 * @param hasColumn whether the number on a lamp post tells where it is
 * @param expectedDays in how many days it should be done, from 1
 */
public record ReportCategory(
    String code,
    Map<Language, String> names,
    Map<Language, List<String>> said,
    boolean hasColumn,
    int expectedDays) {
  public ReportCategory {
    names = Map.copyOf(names);
    said = Map.copyOf(said);
  }

  /** Its name in a language that it speaks. */
  public String name(Language language) {
    return names.get(language);
  }

  /** What callers may say for it; none where they press its key. */
  public List<String> said(Language language) {
    return said.getOrDefault(language, List.of());
  }
}
