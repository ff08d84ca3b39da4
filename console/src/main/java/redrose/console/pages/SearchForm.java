package redrose.console.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redrose.console.web.Fields;

/**
 * What a search form holds, as it was filled in, and what is wrong with it: the address of a list
 * says all of it, so it can be passed on.
 */
public final class SearchForm {
  private static final int LENGTH_MAX = 80;

  private final Map<String, String> typed = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Set<String> days = new HashSet<>();
  private boolean usualDays = true;

  private SearchForm() {}

  /** Reads the fields of these names; what is longer than any answer could be is left out. */
  public static SearchForm of(Fields fields, String... names) {
    var form = new SearchForm();
    for (var name : names) {
      fields
          .find(name)
          .filter(text -> text.length() <= LENGTH_MAX)
          .ifPresent(text -> form.typed.put(name, text));
    }
    return form;
  }

  /** The date in a field, as browsers send it; notes what is wrong where it is none. */
  public LocalDate date(String name, LocalDate byDefault) {
    days.add(name);
    if (!typed.containsKey(name)) {
      return byDefault;
    }
    try {
      var day = LocalDate.parse(typed.get(name));
      usualDays &= day.equals(byDefault);
      return day;
    } catch (DateTimeException _) {
      refuse(name, "A date as 2026-11-22, which is the 22nd of November");
      return byDefault;
    }
  }

  /** Notes what is wrong with a field. */
  public void refuse(String name, String sentence) {
    problems.put(name, sentence);
  }

  /** What a field was filled in with. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(typed.get(name));
  }

  /** The same; empty text for nothing. */
  public String value(String name) {
    return typed.getOrDefault(name, "");
  }

  /** What is wrong with a field. */
  public Optional<String> problem(String name) {
    return Optional.ofNullable(problems.get(name));
  }

  /** What is wrong, by the field's name. */
  public Map<String, String> problems() {
    return Collections.unmodifiableMap(problems);
  }

  /**
   * The address of what was asked for.
   *
   * @param byDefault what is said of fields that were left empty
   */
  public String address(String path, Map<String, String> byDefault) {
    var fields = new LinkedHashMap<>(typed);
    byDefault.forEach(fields::putIfAbsent);
    return address(path, fields.entrySet());
  }

  /** The same for another day: where its days are the usual ones, they are those of then. */
  public String lastingAddress(String path) {
    var fields = new LinkedHashMap<>(typed);
    if (usualDays) {
      fields.keySet().removeAll(days);
    }
    return address(path, fields.entrySet());
  }

  private static String address(String path, Set<Map.Entry<String, String>> fields) {
    return path
        + fields.stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", fields.isEmpty() ? "" : "?", ""));
  }
}
