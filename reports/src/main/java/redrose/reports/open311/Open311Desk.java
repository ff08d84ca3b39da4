package redrose.reports.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import redrose.reports.open311.Format.Answer;
import redrose.requests.PublicReport;
import redrose.requests.ReportFilter;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.ApiKeys;
import redrose.requests.postgres.PublicReports;

/**
 * Open311 GeoReport v2: what is asked for, by method and address. Services are reported in real
 * time, so there are no tokens. Calls block: they belong on a virtual thread.
 */
public final class Open311Desk {
  private static final Pattern ADDRESS =
      Pattern.compile("/(services|requests)(?:/([A-Za-z0-9-]{1,40}))?(?:\\.([a-z]{1,8}))?");
  private static final Duration LONGEST_SPAN = Duration.ofDays(90);
  private static final int MOST_REPORTS = 1_000;
  private static final int USUAL_PAGE = 50;
  private static final int MOST_PAGES = 10_000;

  private final Services services;
  private final PublicReports reports;
  private final ApiKeys keys;
  private final Optional<String> jurisdiction;
  private final Clock clock;
  private final RateLimit limit;

  /**
   * A desk.
   *
   * @param jurisdiction what clients call this council; empty where they may say nothing
   */
  public Open311Desk(
      Services services,
      PublicReports reports,
      ApiKeys keys,
      Optional<String> jurisdiction,
      Clock clock) {
    this.services = services;
    this.reports = reports;
    this.keys = keys;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.limit = new RateLimit(clock);
  }

  /** In which form an address wants its answer; XML where it wants none that there is. */
  static Format format(String path) {
    var address = ADDRESS.matcher(path);
    return address.matches()
        ? Format.of(Optional.ofNullable(address.group(3)).orElse("")).orElse(Format.XML)
        : path.endsWith(".json") ? Format.JSON : Format.XML;
  }

  /**
   * Answers one request.
   *
   * @throws Refused where the answer is an error
   */
  Answer answer(String method, String path, Parameters parameters) {
    var address = ADDRESS.matcher(path);
    if (!address.matches()
        || Format.of(Optional.ofNullable(address.group(3)).orElse("")).isEmpty()) {
      throw Refused.notFound("there is no such resource: services and requests are there");
    }
    checkJurisdiction(parameters);
    var name = Optional.ofNullable(address.group(2));
    boolean isServices = address.group(1).equals("services");
    if (method.equals("POST") && !isServices && name.isEmpty()) {
      return take(parameters);
    }
    if (!method.equals("GET")) {
      throw new Refused(405, "there is no " + method + " of that");
    }
    return isServices
        ? name.map(this::definition).orElseGet(this::services)
        : name.map(this::report).orElseGet(() -> reports(parameters));
  }

  static Answer error(int status, String description) {
    return new Answer(
        status, "errors", "error", Trees.list().add(Trees.error(status, description)));
  }

  private void checkJurisdiction(Parameters parameters) {
    var given = parameters.text("jurisdiction_id", 100);
    if (given.isPresent() && jurisdiction.isPresent() && !given.equals(jurisdiction)) {
      throw Refused.notFound("jurisdiction_id was not found");
    }
  }

  private Answer services() {
    var list = Trees.list();
    services.all().forEach(service -> list.add(Trees.service(service)));
    return new Answer(200, "services", "service", list);
  }

  private Answer definition(String code) {
    var service =
        services.find(code).orElseThrow(() -> Refused.notFound("service_code was not found"));
    return new Answer(200, "service_definition", "item", Trees.definition(service));
  }

  private Answer report(String reference) {
    var found = reports.find(ReportFilter.of(reference));
    if (found.isEmpty()) {
      throw Refused.notFound("service_request_id was not found");
    }
    return reports(found);
  }

  /** By their ids, or by what else is asked; then at most 90 days of them. */
  private Answer reports(Parameters parameters) {
    int size = parameters.number("page_size", USUAL_PAGE, 1, MOST_REPORTS);
    int page = parameters.number("page", 1, 1, MOST_PAGES);
    var references = parameters.list("service_request_id");
    if (!references.isEmpty()) {
      return reports(
          reports.find(
              new ReportFilter(
                  references,
                  Set.of(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  page,
                  size)));
    }
    var start = parameters.moment("start_date");
    Instant to =
        parameters
            .moment("end_date")
            .orElseGet(() -> start.map(from -> from.plus(LONGEST_SPAN)).orElseGet(clock::instant));
    Instant from = start.orElseGet(() -> to.minus(LONGEST_SPAN));
    if (from.isAfter(to) || Duration.between(from, to).compareTo(LONGEST_SPAN) > 0) {
      throw Refused.wrong("from start_date to end_date are 90 days at most");
    }
    return reports(
        reports.find(
            new ReportFilter(
                Set.of(),
                parameters.list("service_code"),
                open(parameters.list("status")),
                Optional.of(from),
                Optional.of(to),
                page,
                size)));
  }

  private static Optional<Boolean> open(Set<String> statuses) {
    if (!Set.of("open", "closed").containsAll(statuses)) {
      throw Refused.wrong("status is open or closed");
    }
    return statuses.size() == 1 ? Optional.of(statuses.contains("open")) : Optional.empty();
  }

  private Answer reports(List<PublicReport> found) {
    var list = Trees.list();
    found.forEach(report -> list.add(Trees.report(report, name(report))));
    return new Answer(200, "service_requests", "request", list);
  }

  private String name(PublicReport report) {
    return services.find(report.category()).map(Services.Service::name).orElse(report.category());
  }

  private Answer take(Parameters parameters) {
    var key =
        parameters
            .text("api_key", 100)
            .flatMap(keys::nameOf)
            .orElseThrow(() -> new Refused(403, "api_key is missing or does not hold"));
    if (!limit.isWithin(key)) {
      throw new Refused(429, "too many requests with this api_key: try again in a minute");
    }
    var report =
        new NewReport(parameters, services).read(key, LocalDate.now(clock.withZone(Trees.HERE)));
    try {
      return new Answer(
          201,
          "service_requests",
          "request",
          Trees.list().add(Trees.taken(reports.insert(report))));
    } catch (StoreFailure e) {
      if (e.isRefusal()) {
        throw Refused.wrong("a text holds what can't be kept, such as a card number");
      }
      throw e;
    }
  }
}
