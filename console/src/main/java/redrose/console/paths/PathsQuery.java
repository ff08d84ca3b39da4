package redrose.console.paths;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import redrose.console.pages.ListQuery;
import redrose.console.pages.SearchForm;
import redrose.console.web.Fields;

/** Of which days the paths are. */
public record PathsQuery(LocalDate from, LocalDate to, SearchForm form) implements ListQuery {
  private static final int DAYS_MOST = 366;

  static PathsQuery of(Fields fields, LocalDate today) {
    var form = SearchForm.of(fields, "from", "to");
    var from = form.date("from", today.minusDays(1));
    var to = form.date("to", today);
    if (form.problems().isEmpty() && to.isBefore(from)) {
      form.refuse("to", "The last day is before the first: change one of them");
    } else if (ChronoUnit.DAYS.between(from, to) > DAYS_MOST) {
      form.refuse("from", "Paths are of a year at most: begin later");
    }
    return new PathsQuery(from, to, form);
  }

  @Override
  public String address(String path) {
    return form.address(path, Map.of("from", from.toString(), "to", to.toString()));
  }
}
