package redrose.console.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redrose.console.pages.Pages;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.requests.postgres.Accounts;

/** Changing one's own password, for who has just shown who they are. */
final class PasswordPages implements PageFamily {
  private static final String PATH = "/account/password";

  private final Pages pages;
  private final BrowserCookies cookies;
  private final Accounts accounts;

  PasswordPages(Pages pages, BrowserCookies cookies, Accounts accounts) {
    this.pages = pages;
    this.cookies = cookies;
    this.accounts = accounts;
  }

  @Override
  public List<Route> routes() {
    var themselves = Access.staff().afterSigningInAgain();
    return List.of(
        Route.get(PATH, themselves, request -> form(request, Map.of())),
        Route.post(PATH, themselves, this::change));
  }

  private Reply change(Request request) {
    var password = request.form().raw("password");
    var problems = new LinkedHashMap<String, String>();
    Passwords.refusal(request.staff().person(), password)
        .ifPresent(sentence -> problems.put("password", sentence));
    if (problems.isEmpty() && !password.equals(request.form().raw("again"))) {
      problems.put("again", "The two are not the same: type the new password twice");
    }
    if (!problems.isEmpty()) {
      return form(request, problems);
    }
    var session = cookies.session(request).map(Tokens::sha256).orElseThrow();
    return accounts.changeOwnPassword(session, Passwords.hash(password))
        ? Reply.seeOther("/account?done=password")
        : pages.problem(request, 403);
  }

  private Reply form(Request request, Map<String, String> problems) {
    return request.staff().local()
        ? pages
            .page("signin/password.jte", pages.frame(request, "Change your password"), problems)
            .refusedWhen(!problems.isEmpty())
        : pages.problem(request, 403);
  }
}
