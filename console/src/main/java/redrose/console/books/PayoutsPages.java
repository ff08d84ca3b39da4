package redrose.console.books;

import java.util.Arrays;
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
import redrose.requests.finance.FinanceRefused;
import redrose.requests.finance.PayoutLine;
import redrose.requests.finance.PayoutReport;
import redrose.requests.finance.Standing;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PayoutBook;
import redrose.requests.postgres.PayoutLines;
import redrose.requests.staff.Role;

/** Payouts: the list, the page of each held against our books, and two people's signatures. */
public final class PayoutsPages implements PageFamily {
  private static final int NEWEST = 31;
  private static final int PAGE = 200;
  private static final String ID = "[A-Za-z0-9_-]{1,80}";
  private static final Map<String, String> DONE =
      Map.of(
          "prepared", "The payout is prepared. Another person signs it off.",
          "signed", "The payout is signed off.");

  private final Pages pages;
  private final PayoutBook book;
  private final PayoutLines lines;

  public PayoutsPages(Pages pages, Database database) {
    this.pages = pages;
    this.book = new PayoutBook(database);
    this.lines = new PayoutLines(database);
  }

  @Override
  public List<Route> routes() {
    var finance = Access.finance();
    var approvers = Access.approvers();
    return List.of(
        Route.get("/payouts", finance, this::list),
        Route.get("/payouts/:id", finance, request -> payout(request, Map.of())),
        Route.post("/payouts/:id", finance, this::prepare),
        Route.get(
            "/payouts/:id/sign-off", approvers, request -> signOffPage(request, Optional.empty())),
        Route.post("/payouts/:id/sign-off", approvers, this::signOff));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Payouts", "/payouts"));
  }

  private Reply list(Request request) {
    return pages.page(
        "books/payouts.jte", pages.frame(request, "Payouts"), new PayoutList(book.newest(NEWEST)));
  }

  private Reply payout(Request request, Map<String, String> problems) {
    return pages.found(request, find(request), report -> page(request, report, problems));
  }

  private Reply page(Request request, PayoutReport report, Map<String, String> problems) {
    var id = report.payout().id();
    var standing = request.query().find("standing").flatMap(PayoutsPages::standing);
    var after = request.query().find("after").filter(text -> text.matches(ID));
    var found = lines.of(id, standing, after, PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    var model =
        new PayoutPage(
            report,
            lines.kinds(id),
            shown,
            standing,
            found.size() > PAGE ? Optional.of(next(id, standing, shown)) : Optional.empty(),
            request.staff().hasAny(Set.of(Role.FINANCE_APPROVER)),
            problems,
            request.query().find("done").map(DONE::get));
    return pages
        .page("books/payout.jte", pages.frame(request, "Payout " + id), model)
        .refusedWhen(!problems.isEmpty());
  }

  private static String next(String id, Optional<Standing> standing, List<PayoutLine> shown) {
    return "/payouts/%s?%safter=%s"
        .formatted(
            id,
            standing.map(one -> "standing=" + one + "&").orElse(""),
            shown.getLast().movement().id());
  }

  private Reply prepare(Request request) {
    var id = request.part("id");
    try {
      book.prepare(id, request.staff().person(), request.form().find("note"));
      return Reply.seeOther("/payouts/" + id + "?done=prepared");
    } catch (FinanceRefused e) {
      return payout(request, Map.of("note", Refusals.words(e)));
    }
  }

  private Reply signOffPage(Request request, Optional<String> refusal) {
    return pages.found(
        request,
        find(request),
        report -> {
          var frame = pages.frame(request, "Sign off payout " + report.payout().id());
          var model = new SignOffPage(report, request.staff().person(), refusal);
          return pages.page("books/sign-off.jte", frame, model).refusedWhen(refusal.isPresent());
        });
  }

  private Reply signOff(Request request) {
    var id = request.part("id");
    try {
      book.signOff(id, request.staff().person());
      return Reply.seeOther("/payouts/" + id + "?done=signed");
    } catch (FinanceRefused e) {
      return signOffPage(request, Optional.of(Refusals.words(e)));
    }
  }

  private Optional<PayoutReport> find(Request request) {
    return Optional.of(request.part("id")).filter(id -> id.matches(ID)).flatMap(book::find);
  }

  private static Optional<Standing> standing(String name) {
    return Arrays.stream(Standing.values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
