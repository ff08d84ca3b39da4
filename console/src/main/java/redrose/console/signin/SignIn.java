package redrose.console.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import redrose.console.pages.FormTokens;
import redrose.console.pages.Pages;
import redrose.console.web.Gate;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Request;
import redrose.requests.postgres.Accounts;
import redrose.requests.postgres.AuditLog;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.SignInTroubles;
import redrose.requests.postgres.StaffSessions;
import redrose.requests.staff.Role;

/** Signing in, wired: its pages, and the gate before everybody else's. */
public final class SignIn {
  /** Where single sign-on begins. */
  public static final String SINGLE = "/sign-in/single";

  static final String SINGLE_AGAIN = SINGLE + "?again=1";

  private final BrowserCookies cookies = new BrowserCookies();
  private final SignInPages.StaffStore store;

  /**
   * @param idleLimit after which an unused session ends
   * @param wholeLimit after which any session ends
   */
  public SignIn(Database database, Duration idleLimit, Duration wholeLimit) {
    store =
        new SignInPages.StaffStore(
            new Accounts(database),
            new StaffSessions(database, idleLimit, wholeLimit),
            new SignInTroubles(database),
            new AuditLog(database));
  }

  /** What forms carry. */
  public FormTokens formTokens() {
    return cookies;
  }

  /**
   * The way in and out.
   *
   * @param single whether there is single sign-on, too
   */
  public PageFamily family(Pages pages, boolean single) {
    return new SignInPages(pages, cookies, store, single);
  }

  /** Changing one's own password. */
  public PageFamily passwords(Pages pages) {
    return new PasswordPages(pages, cookies, store.accounts());
  }

  /**
   * Lets in somebody for whom single sign-on vouches: a new session, and on to where they wanted.
   */
  public Reply begin(
      Request request, String person, Set<Role> roles, Instant signedInAt, String next) {
    cookies.session(request).map(Tokens::sha256).ifPresent(store.sessions()::end);
    var token = Tokens.random();
    store.sessions().begin(Tokens.sha256(token), person, roles, signedInAt);
    store.audit().note(person, "sign-in", "", Map.of("how", "single sign-on"));
    return Reply.seeOther(next).cookie(cookies.newSession(token)).cookie(cookies.noDoor());
  }

  /** Where a request wants to go after signing in: a path of ours and nothing else. */
  public static String next(Request request) {
    return request
        .form()
        .find("next")
        .or(() -> request.query().find("next"))
        .filter(path -> path.matches("/[A-Za-z0-9][A-Za-z0-9/_.~%?&=+:,-]*"))
        .orElse("/");
  }

  /** What stands before every route. */
  public Gate gate(Pages pages) {
    return new Doorkeeper(cookies, store.sessions(), pages, InstantSource.system());
  }
}
