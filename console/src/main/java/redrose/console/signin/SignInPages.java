package redrose.console.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import redrose.console.pages.Pages;
import redrose.console.web.Access;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.console.web.Route;
import redrose.requests.postgres.Accounts;
import redrose.requests.postgres.AuditLog;
import redrose.requests.postgres.SignInTroubles;
import redrose.requests.postgres.StaffSessions;
import redrose.requests.staff.Account;

/** The way in and out: by name and password, and again before what moves money. */
final class SignInPages implements PageFamily {
  private static final String WRONG = "The name or the password is wrong.";
  private static final int NAME_LENGTH_MAX = 100;

  private final Pages pages;
  private final BrowserCookies cookies;
  private final Accounts accounts;
  private final StaffSessions sessions;
  private final SignInTroubles troubles;
  private final AuditLog audit;
  private final boolean single;
  private final Passwords passwords = new Passwords();

  SignInPages(Pages pages, BrowserCookies cookies, StaffStore store, boolean single) {
    this.single = single;
    this.pages = pages;
    this.cookies = cookies;
    this.accounts = store.accounts();
    this.sessions = store.sessions();
    this.troubles = store.troubles();
    this.audit = store.audit();
  }

  /** What the store holds of staff. */
  record StaffStore(
      Accounts accounts, StaffSessions sessions, SignInTroubles troubles, AuditLog audit) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/", Access.staff(), request -> Reply.seeOther(pages.start(request.staff()))),
        Route.get("/account", Access.staff(), this::account),
        Route.get("/sign-in", Access.anybody(), request -> form(request, "", Optional.empty())),
        Route.post("/sign-in", Access.anybody(), this::signIn),
        Route.get("/sign-in/again", Access.staff(), request -> again(request, Optional.empty())),
        Route.post("/sign-in/again", Access.staff(), this::signInAgain),
        Route.post("/sign-out", Access.anybody(), this::signOut));
  }

  private Reply account(Request request) {
    var done =
        request
            .query()
            .find("done")
            .filter("password"::equals)
            .map(_ -> "You have the new password.");
    return pages.page("signin/account.jte", pages.frame(request, "Your account"), done);
  }

  private Reply form(Request request, String name, Optional<String> error) {
    var door = cookies.door(request).orElseGet(Tokens::random);
    // a session that is still there is not the form's: its token is the door's
    var token = Tokens.form(cookies.session(request).orElse(door));
    var form = new SignInForm(token, name, SignIn.next(request), error, false, single);
    var page = pages.page("signin/form.jte", pages.frame(request, "Sign in"), form);
    return page.refusedWhen(error.isPresent()).cookie(cookies.newDoor(door));
  }

  private Reply signIn(Request request) {
    var name = request.form().find("name").orElse("");
    if (name.length() > NAME_LENGTH_MAX) {
      return form(request, "", Optional.of(WRONG));
    }
    var check = check(name, request.form().raw("password"));
    if (check.account().isEmpty()) {
      return form(request, name, check.refusal());
    }
    var account = check.account().get();
    cookies.session(request).map(Tokens::sha256).ifPresent(sessions::end);
    var token = Tokens.random();
    sessions.begin(Tokens.sha256(token), account);
    audit.note(account.name(), "sign-in", "", Map.of("how", "password"));
    return Reply.seeOther(SignIn.next(request))
        .cookie(cookies.newSession(token))
        .cookie(cookies.noDoor());
  }

  private Reply again(Request request, Optional<String> error) {
    if (!request.staff().local()) {
      return Reply.seeOther(SignIn.SINGLE_AGAIN);
    }
    var frame = pages.frame(request, "Show that it is you");
    var form =
        new SignInForm(
            frame.formToken(), request.staff().person(), SignIn.next(request), error, true, false);
    return pages.page("signin/form.jte", frame, form).refusedWhen(error.isPresent());
  }

  private Reply signInAgain(Request request) {
    if (!request.staff().local()) {
      return Reply.seeOther(SignIn.SINGLE_AGAIN);
    }
    var check = check(request.staff().person(), request.form().raw("password"));
    if (check.account().isEmpty()) {
      return again(request, check.refusal());
    }
    var old = Tokens.sha256(cookies.session(request).orElseThrow());
    var token = Tokens.random();
    sessions.begin(Tokens.sha256(token), check.account().get());
    sessions.end(old);
    audit.note(request.staff().person(), "sign-in-again", "", Map.of("how", "password"));
    return Reply.seeOther(SignIn.next(request)).cookie(cookies.newSession(token));
  }

  private Reply signOut(Request request) {
    var session = cookies.session(request).map(Tokens::sha256);
    session
        .flatMap(sessions::find)
        .ifPresent(visitor -> audit.note(visitor.person(), "sign-out", "", Map.of()));
    session.ifPresent(sessions::end);
    return Reply.seeOther("/sign-in")
        .cookie(cookies.noSession())
        .header("Clear-Site-Data", "\"cache\", \"storage\"");
  }

  private Check check(String name, String password) {
    var nameHash = Tokens.sha256(name.toLowerCase(Locale.ROOT));
    var wait = troubles.beginTry(nameHash);
    if (wait.isPresent()) {
      return Check.refused(
          "Too many tries with this name. Try again in " + minutes(wait.get()) + ".");
    }
    var account = accounts.find(name).filter(one -> one.disabledAt().isEmpty());
    if (!passwords.matches(password, account.map(Account::passwordHash))) {
      // what was typed may be a password in the wrong field: only a name that exists is written
      // down
      audit.note(account.map(Account::name).orElse("(nobody)"), "sign-in-refused", "", Map.of());
      return Check.refused(WRONG);
    }
    troubles.forget(nameHash);
    return new Check(account, Optional.empty());
  }

  private static String minutes(Duration wait) {
    var minutes = (wait.toSeconds() + 59) / 60;
    return minutes == 1 ? "a minute" : minutes + " minutes";
  }

  private record Check(Optional<Account> account, Optional<String> refusal) {
    static Check refused(String sentence) {
      return new Check(Optional.empty(), Optional.of(sentence));
    }
  }
}
