package redrose.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.console.TestConsole;
import redrose.requests.postgres.Accounts;
import redrose.requests.postgres.SignInTroubles;
import redrose.requests.staff.Role;

/** The way in, tried as an attacker would. */
class SignInTest {
  private static final String SESSION = "__Host-redrose";
  private static final String NAME = TestConsole.PEOPLE.get(Role.SUPERVISOR);

  private static TestConsole console;

  @BeforeAll
  static void start() {
    console = TestConsole.start();
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void aPersonSignsInAndOutAndTheSessionIsOver() {
    var browser = console.browser();
    var reply = browser.signIn(NAME, TestConsole.PASSWORD);

    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(reply.headers().allValues("Set-Cookie").getFirst())
        .startsWith(SESSION + "=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(browser.get("/account").body()).contains(NAME, "supervisor");

    var token = browser.cookies.get(SESSION);
    browser.post("/sign-out", Map.of("form", browser.formToken("/account")));
    browser.cookies.put(SESSION, token);
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void aTokenThatSomebodyElsePlantedIsNotTheOneOfTheSession() {
    var browser = console.browser();
    browser.cookies.put(SESSION, "planted");
    browser.signIn(NAME, TestConsole.PASSWORD);
    assertThat(browser.cookies.get(SESSION)).isNotEqualTo("planted").hasSize(43);

    var victim = browser.cookies.get(SESSION);
    browser.signIn(NAME, TestConsole.PASSWORD);
    assertThat(browser.cookies.get(SESSION)).isNotEqualTo(victim);
    browser.cookies.put(SESSION, victim);
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void aFormFromElsewhereIsRefused() {
    var browser = console.browser(Role.SUPERVISOR);
    var other = console.browser(Role.FINANCE);
    var own = browser.formToken("/account");

    assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(400);
    assertThat(browser.post("/sign-out", Map.of("form", other.formToken("/account"))).statusCode())
        .isEqualTo(400);
    assertThat(
            browser
                .post("/sign-out", Map.of("form", own), "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(400);
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    assertThat(console.browser().post("/sign-in", Map.of("name", NAME)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whoGuessesWaitsWhetherOrNotThereIsSuchAnAccount() {
    new Accounts(console.owner)
        .add("Gus Essed", Set.of(Role.FINANCE), Passwords.hash(TestConsole.PASSWORD));
    var known = guess("Gus Essed");
    var unknown = guess("Nobody Here");

    assertThat(known).contains("Too many tries").isEqualTo(unknown);
    var browser = console.browser();
    assertThat(browser.signIn("gus essed", TestConsole.PASSWORD).statusCode()).isEqualTo(422);
    assertThat(browser.cookies).doesNotContainKey(SESSION);
  }

  private static String guess(String name) {
    var browser = console.browser();
    for (var n = 0; n < SignInTroubles.FREE_TRIES; n++) {
      assertThat(browser.signIn(name, "guess number " + n).body()).contains("is wrong");
    }
    var page = browser.signIn(name, TestConsole.PASSWORD).body();
    return page.substring(page.indexOf("role=\"alert\""), page.indexOf("<h1"));
  }

  @Test
  void afterwardsOneGoesToAPageOfOursOnly() {
    for (var next : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
      var browser = console.browser();
      var form =
          Map.of(
              "form",
              browser.formToken("/sign-in"),
              "name",
              NAME,
              "password",
              TestConsole.PASSWORD,
              "next",
              next);
      assertThat(browser.post("/sign-in", form).headers().firstValue("Location"))
          .as(next)
          .hasValue("/");
    }
    var browser = console.browser();
    assertThat(browser.get("/account?x=1").headers().firstValue("Location"))
        .hasValue("/sign-in?next=%2Faccount%3Fx%3D1");
  }

  @Test
  void anAccountThatIsDisabledIsOutAtOnce() {
    var accounts = new Accounts(console.owner);
    accounts.add("Lee Ver", Set.of(Role.FINANCE), Passwords.hash(TestConsole.PASSWORD));
    var browser = console.browser();
    browser.signIn("Lee Ver", TestConsole.PASSWORD);
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);

    accounts.disable("lee ver");
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    assertThat(browser.signIn("Lee Ver", TestConsole.PASSWORD).statusCode()).isEqualTo(422);
  }
}
