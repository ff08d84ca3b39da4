package redrose.console.payments;

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
import redrose.requests.RefundRefused;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.Refunds;
import redrose.requests.staff.Role;

/** Refunds: what waits for a second person, and that person's word. */
public final class RefundsPages implements PageFamily {
  private static final int MOST = 200;
  private static final int NEWEST = 50;
  private static final Map<String, String> DONE =
      Map.of(
          "approved", "The refund is approved. The payment gateway sends it now.",
          "rejected", "The refund is rejected. No money goes back.");

  private final Pages pages;
  private final Refunds refunds;

  public RefundsPages(Pages pages, Database database) {
    this.pages = pages;
    this.refunds = new Refunds(database);
  }

  @Override
  public List<Route> routes() {
    var approvers = Access.approvers();
    return List.of(
        Route.get("/refunds", Access.finance(), this::list),
        Route.get("/refunds/:id", approvers, request -> show(request, Optional.empty())),
        Route.post("/refunds/:id", approvers, this::decide));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Refunds", "/refunds"));
  }

  private Reply list(Request request) {
    var model =
        new RefundList(
            refunds.waiting(MOST),
            refunds.newest(NEWEST),
            request.staff().hasAny(Set.of(Role.FINANCE_APPROVER)),
            request.query().find("done").map(DONE::get));
    return pages.page("refunds/list.jte", pages.frame(request, "Refunds"), model);
  }

  private Reply show(Request request, Optional<String> refusal) {
    return pages.found(
        request,
        request.id("id").flatMap(refunds::find),
        line -> {
          var own = line.refund().requestedBy().equalsIgnoreCase(request.staff().person());
          var model = new DecisionPage(line, own, refusal);
          var frame = pages.frame(request, "Refund of payment " + line.payment().receipt());
          return pages.page("refunds/decision.jte", frame, model).refusedWhen(refusal.isPresent());
        });
  }

  private Reply decide(Request request) {
    var id = request.id("id");
    var decision = request.form().find("decision").filter(DONE::containsKey);
    if (id.isEmpty() || decision.isEmpty()) {
      return show(request, Optional.of("Say whether it is approved or rejected."));
    }
    try {
      refunds.decide(id.get(), decision.get().equals("approved"), request.staff().person());
      return Reply.seeOther("/refunds?done=" + decision.get());
    } catch (RefundRefused e) {
      return show(request, Optional.of(e.getMessage()));
    }
  }
}
