package redrose.console.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import redrose.console.pages.ListQuery;
import redrose.console.pages.SearchForm;
import redrose.console.web.Fields;

/** Which days a report is of, and whose calls. */
public record ServiceQuery(LocalDate from, LocalDate to, SearchForm form) implements ListQuery {
  private static final int DAYS_AT_FIRST = 7;
  private static final int DAYS_MOST = 366;

  static ServiceQuery of(Fields fields, LocalDate today) {
    var form = SearchForm.of(fields, "from", "to", "language");
    var from = form.date("from", today.minusDays(DAYS_AT_FIRST - 1L));
    var to = form.date("to", today);
    if (form.problems().isEmpty() && to.isBefore(from)) {
      form.refuse("to", "The last day is before the first: change one of them");
    } else if (ChronoUnit.DAYS.between(from, to) > DAYS_MOST) {
      form.refuse("from", "A report is of a year at most: begin later");
    }
    return new ServiceQuery(from, to, form);
  }

  @Override
  public String address(String path) {
    return form.address(path, Map.of("from", from.toString(), "to", to.toString()));
  }
}
