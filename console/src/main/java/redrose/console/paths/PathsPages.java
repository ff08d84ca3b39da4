package redrose.console.paths;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import redrose.console.pages.Pages;
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
    var query = PathsQuery.of(request.query(), LocalDate.ofInstant(clock.instant(), Times.LONDON));
    var flows =
        query.form().problems().isEmpty()
            ? paths.of(query.from(), query.to())
            : List.<CallFlow>of();
    return pages.page(
        "paths/paths.jte", pages.frame(request, "Paths"), new PathsPage(query, flows));
  }
}
