package redrose.console.service;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import redrose.console.pages.Csv;
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
import redrose.requests.postgres.AuditLog;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.ServiceReport;
import redrose.requests.staff.Role;

/** The service report, and the file of it. */
public final class ServicePages implements PageFamily {
  private final Pages pages;
  private final ServiceReport report;
  private final AuditLog audit;
  private final InstantSource clock;

  public ServicePages(Pages pages, Database database, InstantSource clock) {
    this.pages = pages;
    this.report = new ServiceReport(database);
    this.audit = new AuditLog(database);
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
    var hours = lines(query, ServiceGroup.HOUR);
    var model =
        new ServicePage(
            query,
            lines(query, ServiceGroup.ALL),
            hours,
            List.of(
                new ServicePart("By hour of the day", "Hour", hours, hour -> hour + ":00"),
                new ServicePart(
                    "By what they were about",
                    "Journey",
                    lines(query, ServiceGroup.JOURNEY),
                    key -> key.isEmpty() ? "Nothing chosen" : Words.of(key)),
                new ServicePart(
                    "By service",
                    "Service of the bill",
                    lines(query, ServiceGroup.SERVICE),
                    key -> key.isEmpty() ? "No bill agreed" : Words.of(key)),
                new ServicePart(
                    "By language",
                    "Language",
                    lines(query, ServiceGroup.LANGUAGE),
                    key -> key.isEmpty() ? "Not known" : Words.language(key)),
                new ServicePart(
                    "Put through: to which desk, and what came of it",
                    "Desk",
                    lines(query, ServiceGroup.DESK),
                    key -> key.isEmpty() ? "Not noted" : Words.of(key))));
    return pages.page("service/report.jte", pages.frame(request, "Service"), model);
  }

  private Reply csv(Request request) {
    var query = query(request);
    if (!query.form().problems().isEmpty()) {
      return Reply.seeOther(query.address("/service"));
    }
    audit.note(request.staff().person(), "service-export", query.address("/service.csv"), Map.of());
    return Reply.download(
        "service-%s-to-%s.csv".formatted(query.from(), query.to()),
        "text/csv; charset=utf-8",
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
          for (var group : ServiceGroup.values()) {
            for (var line : lines(query, group)) {
              file.send(row(group, line));
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

  private List<ServiceLine> lines(ServiceQuery query, ServiceGroup group) {
    return query.form().problems().isEmpty()
        ? report.of(
            group,
            query.from().atStartOfDay(Times.LONDON).toInstant(),
            query.to().plusDays(1).atStartOfDay(Times.LONDON).toInstant(),
            query.form().find("language"))
        : List.of();
  }

  private ServiceQuery query(Request request) {
    return ServiceQuery.of(request.query(), LocalDate.ofInstant(clock.instant(), Times.LONDON));
  }
}
