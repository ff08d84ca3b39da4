package redrose.console.funds;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import redrose.console.pages.Pages;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.ivr.directory.Directory;
import redrose.requests.funds.Fund;
import redrose.requests.staff.Role;

/** Funds and their reference rules, the very ones that callers meet, and trying a reference. */
public final class FundsPages implements PageFamily {
  private static final int REFERENCE_MAX = 40;

  private final Pages pages;
  private final List<Fund> funds;
  private final Set<String> closed;

  public FundsPages(Pages pages, Directory directory) {
    this.pages = pages;
    this.funds = directory.funds();
    this.closed =
        directory.services().stream()
            .filter(service -> service.closed().isPresent())
            .map(service -> service.fund().code())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Route> routes() {
    var readers = Access.only(Role.SUPERVISOR, Role.FINANCE, Role.FINANCE_APPROVER);
    // what is tried may be a card number in the wrong place: it is in no address
    return List.of(
        Route.get("/funds", readers, request -> page(request, Trial.NONE)),
        Route.post("/funds", readers, this::tryOne));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Funds", "/funds"));
  }

  private Reply tryOne(Request request) {
    var code = request.form().find("fund").orElse("");
    var fund = funds.stream().filter(one -> one.code().equals(code)).findFirst();
    var reference =
        request.form().find("reference").filter(text -> text.length() <= REFERENCE_MAX).orElse("");
    if (fund.isEmpty()) {
      return page(request, Trial.wrong("", reference, "fund", "Choose the fund"));
    }
    if (reference.isEmpty()) {
      return page(
          request,
          Trial.wrong(code, "", "reference", "Write the reference as it stands on the bill"));
    }
    return page(request, Trial.of(fund.get(), reference));
  }

  private Reply page(Request request, Trial trial) {
    return pages
        .page("funds/funds.jte", pages.frame(request, "Funds"), new FundsPage(funds, closed, trial))
        .refusedWhen(!trial.problems().isEmpty());
  }
}
