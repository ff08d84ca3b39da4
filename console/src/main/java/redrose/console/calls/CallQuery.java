package redrose.console.calls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redrose.console.pages.Times;
import redrose.console.web.Fields;
import redrose.requests.InteractionOutcome;
import redrose.requests.calls.CallCursor;
import redrose.requests.calls.CallFilter;

/**
 * What the search form holds, as it was filled in: the address of a list says all of it, so it can
 * be passed on.
 *
 * @param typed every field that was filled in, by name
 * @param problems what is wrong with a field, by name
 */
public record CallQuery(
    LocalDate from,
    LocalDate to,
    Map<String, String> typed,
    Map<String, String> problems,
    Optional<CallCursor> after) {

  private static final int DAYS_AT_FIRST = 7;
  private static final int LENGTH_MAX = 80;

  static CallQuery of(Fields fields, LocalDate today) {
    var typed = new LinkedHashMap<String, String>();
    for (var name :
        new String[] {
          "from", "to", "number", "reference", "outcome", "journey", "service", "language"
        }) {
      fields
          .find(name)
          .filter(text -> text.length() <= LENGTH_MAX)
          .ifPresent(text -> typed.put(name, text));
    }
    var problems = new LinkedHashMap<String, String>();
    var from = date(typed, problems, "from", today.minusDays(DAYS_AT_FIRST - 1L));
    var to = date(typed, problems, "to", today);
    if (problems.isEmpty() && to.isBefore(from)) {
      problems.put("to", "The last day is before the first: change one of them");
    }
    if (typed.containsKey("number") && digits(typed.get("number")).isEmpty()) {
      problems.put("number", "Some digits of the number, such as 900 123");
    }
    return new CallQuery(from, to, typed, problems, fields.find("after").flatMap(CallCursor::of));
  }

  /** What to look for; only where nothing is wrong. */
  CallFilter filter() {
    return new CallFilter(
        from.atStartOfDay(Times.LONDON).toInstant(),
        to.plusDays(1).atStartOfDay(Times.LONDON).toInstant(),
        find("number").map(CallQuery::digits),
        find("outcome").flatMap(CallQuery::outcome),
        find("journey"),
        find("service"),
        find("reference").map(text -> text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)),
        find("language"));
  }

  /** What a field was filled in with; empty text for nothing. */
  public String value(String name) {
    return typed.getOrDefault(name, "");
  }

  /** What is wrong with a field. */
  public Optional<String> problem(String name) {
    return Optional.ofNullable(problems.get(name));
  }

  /** The address of this list, or of what goes with it, from its first page. */
  public String address(String path) {
    var fields = new LinkedHashMap<>(typed);
    fields.putIfAbsent("from", from.toString());
    fields.putIfAbsent("to", to.toString());
    return path
        + "?"
        + fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(typed.get(name));
  }

  private static LocalDate date(
      Map<String, String> typed, Map<String, String> problems, String name, LocalDate byDefault) {
    if (!typed.containsKey(name)) {
      return byDefault;
    }
    try {
      return LocalDate.parse(typed.get(name));
    } catch (DateTimeException _) {
      problems.put(name, "A date as 2026-11-22, which is the 22nd of November");
      return byDefault;
    }
  }

  /** However it was written: the country's prefix or a nought in front are the same number. */
  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "").replaceFirst("^(0044|44|0)(?=[0-9]{4})", "");
  }

  private static Optional<InteractionOutcome> outcome(String name) {
    return Arrays.stream(InteractionOutcome.values())
        .filter(one -> one.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
