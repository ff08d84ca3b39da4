package redrose.console.signin;

import java.time.Duration;
import java.time.InstantSource;
import redrose.console.pages.FormTokens;
import redrose.console.pages.Pages;
import redrose.console.web.Gate;
import redrose.console.web.PageFamily;
import redrose.requests.postgres.Accounts;
import redrose.requests.postgres.AuditLog;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.SignInTroubles;
import redrose.requests.postgres.StaffSessions;

/** Signing in, wired: its pages, and the gate before everybody else's. */
public final class SignIn {
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

  /** The way in and out. */
  public PageFamily family(Pages pages) {
    return new SignInPages(pages, cookies, store);
  }

  /** What stands before every route. */
  public Gate gate(Pages pages) {
    return new Doorkeeper(cookies, store.sessions(), pages, InstantSource.system());
  }
}
