package redrose.console.books;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redrose.console.pages.Pages;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.finance.books.ChartOfFunds;
import redrose.requests.finance.FinanceRefused;
import redrose.requests.finance.LedgerFund;
import redrose.requests.finance.SuspenseEntry;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.MissingMoneySearch;
import redrose.requests.postgres.SuspenseDesk;
import redrose.requests.staff.Role;

/** Money without a home: what it is, where one person says that it goes, and another agrees. */
public final class SuspensePages implements PageFamily {
  private static final int MOST = 200;
  private static final int MISSING_AFTER_DAYS = 7;
  private static final int NOTE_MAX = 500;
  private static final String ID = "[A-Za-z0-9_-]{1,80}";
  private static final Map<String, String> DONE =
      Map.of(
          "proposed", "It is proposed. Another person confirms it.",
          "confirmed", "It is confirmed: the money goes there.");

  private final Pages pages;
  private final SuspenseDesk desk;
  private final MissingMoneySearch missing;
  private final Map<String, String> funds;
  private final InstantSource clock;

  public SuspensePages(Pages pages, Database database, ChartOfFunds chart, InstantSource clock) {
    this.pages = pages;
    this.desk = new SuspenseDesk(database);
    this.missing = new MissingMoneySearch(database);
    this.clock = clock;
    this.funds = new LinkedHashMap<>();
    for (var fund : chart.funds()) {
      if (!fund.fund().equals(LedgerFund.SUSPENSE)) {
        funds.put(fund.fund(), fund.name());
      }
    }
  }

  @Override
  public List<Route> routes() {
    var finance = Access.finance();
    var approvers = Access.approvers();
    return List.of(
        Route.get("/suspense", finance, this::list),
        Route.get("/suspense/:id", finance, this::entry),
        Route.post("/suspense/:id", finance, this::propose),
        Route.get("/suspense/:id/confirm", approvers, request -> confirmPage(request, Map.of())),
        Route.post("/suspense/:id/confirm", approvers, this::confirm));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Suspense", "/suspense"));
  }

  private Reply list(Request request) {
    var before = clock.instant().minus(Duration.ofDays(MISSING_AFTER_DAYS));
    var model =
        new SuspenseList(
            desk.open(MOST),
            missing.find(before, MOST),
            MISSING_AFTER_DAYS,
            MOST,
            request.query().find("done").map(DONE::get));
    return pages.page("books/suspense.jte", pages.frame(request, "Suspense"), model);
  }

  private Reply entry(Request request) {
    return show("books/suspense-entry.jte", request, "", "", Map.of());
  }

  private Reply propose(Request request) {
    var fund = request.form().find("fund").orElse("");
    var note = request.form().find("note").orElse("");
    var problems = new LinkedHashMap<String, String>();
    if (!fund.equals(SuspensePage.NO_FUND) && !funds.containsKey(fund)) {
      problems.put("fund", "Choose a fund, or that it belongs to none");
    }
    if (note.isEmpty() || note.length() > NOTE_MAX) {
      problems.put("note", "Say what it is, in " + NOTE_MAX + " characters or fewer");
    }
    var shown = note.substring(0, Math.min(note.length(), NOTE_MAX));
    var entry = find(request);
    if (entry.isEmpty() || !problems.isEmpty()) {
      return show("books/suspense-entry.jte", request, fund, shown, problems);
    }
    var id = entry.get().movement().id();
    try {
      var goesTo = Optional.of(fund).filter(code -> !code.equals(SuspensePage.NO_FUND));
      desk.propose(id, goesTo, note, request.staff().person());
      return Reply.seeOther("/suspense?done=proposed");
    } catch (FinanceRefused e) {
      return show(
          "books/suspense-entry.jte", request, fund, shown, Map.of("note", Refusals.words(e)));
    }
  }

  private Reply confirmPage(Request request, Map<String, String> problems) {
    return show("books/suspense-confirm.jte", request, "", "", problems);
  }

  private Reply confirm(Request request) {
    var id = request.part("id");
    var number = request.form().find("number").filter(text -> text.matches("[0-9]{1,6}"));
    try {
      // of another proposal than the one that was shown, the store says so
      desk.confirm(id, number.map(Integer::valueOf).orElse(0), request.staff().person());
      return Reply.seeOther("/suspense?done=confirmed");
    } catch (FinanceRefused e) {
      return confirmPage(request, Map.of("confirm", Refusals.words(e)));
    }
  }

  private Reply show(
      String template, Request request, String fund, String note, Map<String, String> problems) {
    return pages.found(
        request,
        find(request),
        entry -> {
          var model =
              new SuspensePage(
                  entry,
                  funds,
                  request.staff().person(),
                  request.staff().hasAny(Set.of(Role.FINANCE_APPROVER)),
                  fund,
                  note,
                  problems);
          var frame = pages.frame(request, "Movement " + entry.movement().id());
          return pages.page(template, frame, model).refusedWhen(!problems.isEmpty());
        });
  }

  private Optional<SuspenseEntry> find(Request request) {
    return Optional.of(request.part("id")).filter(id -> id.matches(ID)).flatMap(desk::find);
  }
}
