package redrose.console.searches;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import redrose.console.pages.Pages;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.SavedSearches;
import redrose.requests.staff.Role;

/** Each person's own searches: kept from a list, found again, forgotten. */
public final class SearchesPages implements PageFamily {
  private static final String ADDRESS = "/(calls|payments|service|paths)(\\?[!-~]*)?";
  private static final int LONGEST_ADDRESS = 1_000;
  private static final int LONGEST_NAME = 60;
  // one line, as the table wants it
  private static final String NAME = "[^\\p{Cc}\\p{Zl}\\p{Zp}]{1,%d}".formatted(LONGEST_NAME);

  private final Pages pages;
  private final SavedSearches searches;

  public SearchesPages(Pages pages, Database database) {
    this.pages = pages;
    this.searches = new SavedSearches(database);
  }

  @Override
  public List<Route> routes() {
    var readers = Access.only(Role.SUPERVISOR, Role.FINANCE, Role.FINANCE_APPROVER);
    return List.of(
        Route.get("/searches", readers, request -> page(request, Optional.empty())),
        Route.post("/searches", readers, this::keep),
        Route.post("/searches/:id/remove", readers, this::remove));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry("Searches", "/searches"));
  }

  private Reply keep(Request request) {
    var name = request.form().find("name").filter(text -> text.matches(NAME));
    var address =
        request
            .form()
            .find("address")
            .filter(text -> text.length() <= LONGEST_ADDRESS && text.matches(ADDRESS));
    if (name.isEmpty() || address.isEmpty()) {
      return page(
          request, Optional.of("Give it a name of 1 to %d characters".formatted(LONGEST_NAME)));
    }
    searches.keep(request.staff().person(), name.get(), address.get());
    return Reply.seeOther("/searches");
  }

  private Reply remove(Request request) {
    request.id("id").ifPresent(id -> searches.remove(request.staff().person(), id));
    return Reply.seeOther("/searches");
  }

  private Reply page(Request request, Optional<String> problem) {
    var model =
        new SearchesPage(
            searches.of(request.staff().person()),
            request
                .form()
                .find("address")
                .or(() -> request.query().find("address"))
                .filter(text -> text.length() <= LONGEST_ADDRESS && text.matches(ADDRESS))
                .orElse(""),
            problem.map(sentence -> Map.of("name", sentence)).orElse(Map.of()));
    return pages
        .page("searches/searches.jte", pages.frame(request, "Your searches"), model)
        .refusedWhen(problem.isPresent());
  }
}
