package redrose.console.service;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import redrose.console.pages.Csv;
import redrose.console.pages.Exports;
import redrose.console.pages.Pages;
import redrose.console.pages.Times;
import redrose.console.pages.Words;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.requests.calls.ServiceGroup;
import redrose.requests.calls.ServiceLine;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.ServiceReport;
import redrose.requests.staff.Role;

/** The service report, and the file of it. */
public final class ServicePages implements PageFamily {
  private static final UnaryOperator<String> JOURNEYS = named("Nothing chosen", Words::of);
  private static final UnaryOperator<String> SERVICES = named("No bill agreed", Words::of);
  private static final UnaryOperator<String> LANGUAGES = named("Not known", Words::language);
  private static final UnaryOperator<String> DESKS = named("Not noted", Words::of);

  private final Pages pages;
  private final ServiceReport report;
  private final Exports exports;
  private final InstantSource clock;

  public ServicePages(Pages pages, Database database, InstantSource clock) {
    this.pages = pages;
    this.report = new ServiceReport(database);
    this.exports = new Exports(database);
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    var supervisors = Access.only(Role.SUPERVISOR);
    return List.of(
        Route.get("/service", supervisors, this::page),
        Route.get("/service.csv", supervisors, this::csv));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Service", "/service"));
  }

  private Reply page(Request request) {
    var query = query(request);
    var lines = lines(query);
    var hours = lines.getOrDefault(ServiceGroup.HOUR, List.of());
    var model =
        new ServicePage(
            query,
            lines.getOrDefault(ServiceGroup.ALL, List.of()),
            hours,
            List.of(
                new ServicePart("By hour of the day", "Hour", hours, hour -> hour + ":00"),
                part(lines, ServiceGroup.JOURNEY, "By what they were about", "Journey", JOURNEYS),
                part(lines, ServiceGroup.SERVICE, "By service", "Service of the bill", SERVICES),
                part(lines, ServiceGroup.LANGUAGE, "By language", "Language", LANGUAGES),
                part(lines, ServiceGroup.DESK, "By desk, of those put through", "Desk", DESKS)));
    return pages.page("service/report.jte", pages.frame(request, "Service"), model);
  }

  private static ServicePart part(
      Map<ServiceGroup, List<ServiceLine>> lines,
      ServiceGroup group,
      String title,
      String column,
      UnaryOperator<String> names) {
    return new ServicePart(title, column, lines.getOrDefault(group, List.of()), names);
  }

  private static UnaryOperator<String> named(String nothing, UnaryOperator<String> words) {
    return key -> key.isEmpty() ? nothing : words.apply(key);
  }

  private Reply csv(Request request) {
    var query = query(request);
    return exports.csv(
        request,
        query,
        "/service",
        "service-%s-to-%s.csv".formatted(query.from(), query.to()),
        file -> {
          file.send(
              Csv.row(
                  "by",
                  "key",
                  "calls",
                  "completed",
                  "contained",
                  "to_adviser",
                  "hung_up",
                  "mean_seconds",
                  "p90_seconds"));
          for (var group : lines(query).entrySet()) {
            for (var line : group.getValue()) {
              file.send(row(group.getKey(), line));
            }
          }
        });
  }

  private static String row(ServiceGroup group, ServiceLine line) {
    return Csv.row(
        group.name(),
        line.key(),
        Long.toString(line.calls()),
        Long.toString(line.completed()),
        Long.toString(line.contained()),
        Long.toString(line.toAdviser()),
        Long.toString(line.hungUp()),
        Long.toString(line.mean().toSeconds()),
        Long.toString(line.ninetieth().toSeconds()));
  }

  private Map<ServiceGroup, List<ServiceLine>> lines(ServiceQuery query) {
    return query.form().problems().isEmpty()
        ? report.of(query.from(), query.to(), query.form().find("language"))
        : Map.of();
  }

  private ServiceQuery query(Request request) {
    return ServiceQuery.of(request.query(), LocalDate.ofInstant(clock.instant(), Times.LONDON));
  }
}
