package redrose.sandbox.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import redrose.console.TestConsole;
import redrose.console.sso.SsoConfig;
import redrose.sandbox.ports.FreePorts;

/**
 * Single sign-on with a real Keycloak in a real browser. It takes a minute, so `--long` asks for
 * it.
 */
@EnabledIfSystemProperty(named = "redrose.long", matches = "true")
class SingleSignOnTest {
  private static Keycloak keycloak;
  private static TestConsole console;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    var port = FreePorts.one();
    var origin = URI.create("http://localhost:" + port);
    keycloak = Keycloak.start(FreePorts.one(), origin);
    console =
        TestConsole.start(
            port,
            new SsoConfig(
                keycloak.issuer(), Keycloak.CLIENT, Keycloak.SECRET, origin, "roles", "redrose-"));
    chromium = Chromium.before(console);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    console.close();
    keycloak.close();
  }

  @Test
  void whoHasARoleIsLetInAndComesToWhereTheyWanted() {
    var page = signInAtKeycloak("sue");
    assertThat(page).hasURL(Pattern.compile(".*/calls\\?number=900"));
    assertThat(page.locator(".masthead__person")).containsText("sue");
    chromium.shoot(page, "single-sign-on");
    page.getByText("Sign out").click();
    page.navigate("/calls");
    assertThat(page).hasTitle("Sign in – Redrose console");
  }

  @Test
  void whoHasNoneIsNot() {
    var page = signInAtKeycloak("nora");
    assertThat(page.locator("h1")).hasText("You can't see this page");
  }

  @Test
  void whatNobodyWasSentAwayForIsRefused() {
    var browser = console.browser();
    assertThat(browser.get("/sign-in/single/back?code=x&state=y").statusCode()).isEqualTo(400);
    browser.get("/sign-in/single");
    assertThat(browser.get("/sign-in/single/back?code=x&state=y").statusCode()).isEqualTo(400);
    assertThat(browser.get("/calls").statusCode()).isEqualTo(303);
  }

  private static Page signInAtKeycloak(String name) {
    var page = chromium.page(chromium.desk());
    page.navigate("/calls?number=900");
    page.getByText("Sign in with your council account").click();
    page.locator("#username").fill(name);
    page.locator("#password").fill(Keycloak.PASSWORD);
    page.locator("#kc-login").click();
    page.waitForURL(Pattern.compile("http://localhost:.*"));
    return page;
  }
}
