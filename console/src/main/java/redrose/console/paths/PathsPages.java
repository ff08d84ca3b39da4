package redrose.console.paths;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import redrose.console.pages.Pages;
import redrose.console.pages.SearchForm;
import redrose.console.pages.Times;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.requests.calls.CallFlow;
import redrose.requests.postgres.CallPaths;
import redrose.requests.postgres.Database;
import redrose.requests.staff.Role;

/** The ways that calls take, as a picture and as tables. */
public final class PathsPages implements PageFamily {
  private static final int DAYS_MOST = 31;

  private final Pages pages;
  private final CallPaths paths;
  private final InstantSource clock;

  public PathsPages(Pages pages, Database database, InstantSource clock) {
    this.pages = pages;
    this.paths = new CallPaths(database);
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/paths", Access.only(Role.SUPERVISOR), this::page));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Paths", "/paths"));
  }

  private Reply page(Request request) {
    var today = LocalDate.ofInstant(clock.instant(), Times.LONDON);
    var form = SearchForm.of(request.query(), "from", "to");
    var from = form.date("from", today.minusDays(1));
    var to = form.date("to", today);
    if (form.problems().isEmpty() && to.isBefore(from)) {
      form.refuse("to", "The last day is before the first: change one of them");
    } else if (ChronoUnit.DAYS.between(from, to) >= DAYS_MOST) {
      form.refuse("from", "Paths are of " + DAYS_MOST + " days at most: begin later");
    }
    var flows =
        form.problems().isEmpty()
            ? paths.of(
                from.atStartOfDay(Times.LONDON).toInstant(),
                to.plusDays(1).atStartOfDay(Times.LONDON).toInstant())
            : List.<CallFlow>of();
    return pages.page(
        "paths/paths.jte", pages.frame(request, "Paths"), new PathsPage(from, to, form, flows));
  }
}
