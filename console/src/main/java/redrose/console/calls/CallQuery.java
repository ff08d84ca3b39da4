package redrose.console.calls;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import redrose.console.pages.ListQuery;
import redrose.console.pages.SearchForm;
import redrose.console.pages.Times;
import redrose.console.web.Fields;
import redrose.requests.InteractionOutcome;
import redrose.requests.ListCursor;
import redrose.requests.calls.CallFilter;

/** Which calls were asked for: days, and what the rest of the search form holds. */
public record CallQuery(LocalDate from, LocalDate to, SearchForm form, Optional<ListCursor> after)
    implements ListQuery {

  private static final int DAYS_AT_FIRST = 7;

  static CallQuery of(Fields fields, LocalDate today) {
    var form =
        SearchForm.of(
            fields,
            "from",
            "to",
            "number",
            "reference",
            "outcome",
            "journey",
            "service",
            "language",
            "question");
    var from = form.date("from", today.minusDays(DAYS_AT_FIRST - 1L));
    var to = form.date("to", today);
    if (form.problems().isEmpty() && to.isBefore(from)) {
      form.refuse("to", "The last day is before the first: change one of them");
    }
    if (form.find("number").filter(number -> digits(number).isEmpty()).isPresent()) {
      form.refuse("number", "Some digits of the number, such as 900 123");
    }
    return new CallQuery(from, to, form, fields.find("after").flatMap(ListCursor::of));
  }

  /** What to look for; only where nothing is wrong. */
  CallFilter filter() {
    return new CallFilter(
        from.atStartOfDay(Times.LONDON).toInstant(),
        to.plusDays(1).atStartOfDay(Times.LONDON).toInstant(),
        form.find("number").map(CallQuery::digits),
        form.find("outcome").flatMap(CallQuery::outcome),
        form.find("journey"),
        form.find("service"),
        form.find("reference").map(text -> text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)),
        form.find("language"),
        form.find("question"));
  }

  /** What is wrong, by the field's name. */
  public Map<String, String> problems() {
    return form.problems();
  }

  @Override
  public String address(String path) {
    return form.address(path, Map.of("from", from.toString(), "to", to.toString()));
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
