package redrose.console.books;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redrose.console.pages.Pages;
import redrose.console.pages.Times;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.finance.books.ChartOfFunds;
import redrose.finance.export.LedgerExport;
import redrose.requests.finance.FinanceRefused;
import redrose.requests.finance.LedgerDay;
import redrose.requests.postgres.AuditLog;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.LedgerBook;
import redrose.requests.postgres.ThreeWayCheck;

/** Days: what each holds, closing it, and its files for the council's ledger. */
public final class DaysPages implements PageFamily {
  private static final int OPEN_MOST = 14;
  private static final int CLOSED_MOST = 31;
  private static final int LINES_MOST = 2_000;

  private final Pages pages;
  private final LedgerBook book;
  private final ThreeWayCheck check;
  private final AuditLog audit;
  private final ChartOfFunds chart;
  private final InstantSource clock;

  public DaysPages(Pages pages, Database database, ChartOfFunds chart, InstantSource clock) {
    this.pages = pages;
    this.book = new LedgerBook(database);
    this.check = new ThreeWayCheck(database);
    this.audit = new AuditLog(database);
    this.chart = chart;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    var finance = Access.finance();
    return List.of(
        Route.get("/days", finance, this::list),
        Route.get("/days/:day", finance, request -> day(request, "books/day.jte")),
        Route.get("/days/:day/files/:name", finance, this::file),
        Route.get(
            "/days/:day/close",
            finance.afterSigningInAgain(),
            request -> day(request, "books/close.jte")),
        Route.post("/days/:day/close", finance.afterSigningInAgain(), this::close));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Days", "/days"));
  }

  private Reply list(Request request) {
    var closed = book.closed(CLOSED_MOST);
    var today = today();
    var first = closed.isEmpty() ? LocalDate.MIN : closed.getFirst().day();
    var open =
        Stream.iterate(today, day -> day.isAfter(first), day -> day.minusDays(1))
            .limit(OPEN_MOST)
            .toList();
    return pages.page("books/days.jte", pages.frame(request, "Days"), new DayList(open, closed));
  }

  private Reply day(Request request, String template) {
    return pages.found(
        request, date(request), day -> page(request, template, day, Optional.empty()));
  }

  private Reply page(Request request, String template, LocalDate day, Optional<String> refusal) {
    var closed = book.find(day);
    var model =
        new DayPage(
            day,
            closed,
            closed.isPresent() ? Optional.empty() : Optional.of(book.look(day)),
            day.isBefore(today()),
            check.of(day, LINES_MOST),
            request.query().find("all").isPresent(),
            refusal,
            request
                .query()
                .find("done")
                .filter("closed"::equals)
                .map(_ -> "The day is closed. Its files are ready."));
    return pages
        .page(template, pages.frame(request, Times.day(day)), model)
        .refusedWhen(refusal.isPresent());
  }

  private Reply close(Request request) {
    var day = date(request);
    if (day.isEmpty()) {
      return pages.problem(request, 404);
    }
    var notSeen = book.find(day.get()).isPresent() ? 0 : book.look(day.get()).notSeen();
    if (notSeen > 0 && request.form().find("with-missing").isEmpty()) {
      return page(
          request,
          "books/close.jte",
          day.get(),
          Optional.of("Say that it is to be closed although payments of it are missing"));
    }
    try {
      book.close(day.get(), request.staff().person(), chart.funds());
      return Reply.seeOther("/days/" + day.get() + "?done=closed");
    } catch (FinanceRefused e) {
      return page(request, "books/close.jte", day.get(), Optional.of(Refusals.words(e)));
    }
  }

  private Reply file(Request request) {
    var name = request.part("name");
    var day = date(request).flatMap(book::find).filter(one -> DayPage.files(one).contains(name));
    if (day.isEmpty()) {
      return pages.problem(request, 404);
    }
    audit.note(request.staff().person(), "ledger-export", name, Map.of());
    var download = new LedgerDownload(new LedgerExport(book), day.map(LedgerDay::day).get(), name);
    return Reply.download(name, download.type(), download::write);
  }

  private Optional<LocalDate> date(Request request) {
    try {
      return Optional.of(LocalDate.parse(request.part("day")))
          .filter(day -> day.getYear() >= 2000 && !day.isAfter(today()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.LONDON);
  }
}
