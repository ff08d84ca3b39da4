package redrose.ivr.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.prompts.Language;
import redrose.requests.funds.Fund;

/**
 * Something that residents pay for.
 *
 * @param code what records call it, {@code social-care-invoice} for one
 * @param fund where the money goes, and the rules for reference and amount
 * @param names with its article, by language: "a social care invoice"
 * @param bills what the reference stands on, by language: "invoice"
 * @param said what callers may say for it, by language: "social care"; none where they press its
 *     key
 * @param closed what is said instead while nothing can be paid for it, by language
 */
public record Service(
    String code,
    Fund fund,
    Map<Language, String> names,
    Map<Language, String> bills,
    Map<Language, List<String>> said,
    Optional<Map<Language, String>> closed) {

  public Service {
    names = Map.copyOf(names);
    bills = Map.copyOf(bills);
    said = Map.copyOf(said);
    closed = closed.map(Map::copyOf);
  }

  /** Whether it has all its words in a language. */
  public boolean speaks(Language language) {
    return names.containsKey(language)
        && bills.containsKey(language)
        && closed.map(words -> words.containsKey(language)).orElse(true);
  }

  /** Its name in a language that it speaks. */
  public String name(Language language) {
    return names.get(language);
  }

  /** What its reference stands on, in a language that it speaks. */
  public String bill(Language language) {
    return bills.get(language);
  }

  /** What callers may say for it; none where they press its key. */
  public List<String> said(Language language) {
    return said.getOrDefault(language, List.of());
  }

  /** What callers are told while nothing can be paid for it; empty where it is open. */
  public Optional<String> closed(Language language) {
    return closed.map(words -> words.get(language));
  }
}
