package redrose.console;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redrose.console.signin.Passwords;
import redrose.console.sso.SsoConfig;
import redrose.console.web.Route;
import redrose.console.web.WebOptions;
import redrose.prompts.Language;
import redrose.requests.postgres.Accounts;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;
import redrose.requests.staff.Role;

/** A whole console before a database of its own, with one account a role. */
public final class TestConsole implements AutoCloseable {
  /** Everybody's. */
  public static final String PASSWORD = "correct horse battery staple";

  private static final String HASH = Passwords.hash(PASSWORD);

  /** Names of the accounts. */
  public static final Map<Role, String> PEOPLE =
      Map.of(
          Role.SUPERVISOR, "Sue Pervisor",
          Role.FINANCE, "Fin Ance",
          Role.FINANCE_APPROVER, "April Prover",
          Role.ADMINISTRATOR, "Ada Ministrator");

  /** Its store. */
  public final TestDatabase store = TestDatabase.fresh();

  /** The store as its owner has it. */
  public final Database owner =
      Database.open(store.settings(OwnerRole.NAME), new SimpleMeterRegistry());

  private final Console console;

  private TestConsole(int port, Optional<SsoConfig> sso) {
    PEOPLE.forEach((role, name) -> new Accounts(owner).add(name, Set.of(role), HASH));
    console =
        Console.start(
            new Config(
                WebOptions.at("127.0.0.1", port),
                sso,
                0,
                Path.of(
                    System.getProperty("redrose.root"),
                    "directory/src/main/resources/directory.yaml"),
                Optional.empty(),
                Set.of(Language.EN),
                Optional.empty(),
                "SUSPENSE",
                store.settings(RoleMatrix.CONSOLE)));
  }

  public static TestConsole start() {
    return new TestConsole(0, Optional.empty());
  }

  /** With single sign-on, whose issuer has to know the console's port beforehand. */
  public static TestConsole start(int port, SsoConfig sso) {
    return new TestConsole(port, Optional.of(sso));
  }

  /** Its address, as Chromium takes a secure cookie from. */
  public String address() {
    return "http://localhost:" + console.port();
  }

  /** Every route there is. */
  public Iterable<Route> routes() {
    return console.routes();
  }

  /** A browser that has not signed in. */
  public PlainBrowser browser() {
    return PlainBrowser.at("http://127.0.0.1:" + console.port());
  }

  /** A browser that somebody in that role has signed in with. */
  public PlainBrowser browser(Role role) {
    var browser = browser();
    browser.signIn(PEOPLE.get(role), PASSWORD);
    return browser;
  }

  @Override
  public void close() {
    console.close();
    owner.close();
  }
}
