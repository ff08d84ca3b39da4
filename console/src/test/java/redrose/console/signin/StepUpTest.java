package redrose.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redrose.console.PlainBrowser;
import redrose.console.TestConsole;
import redrose.console.pages.Pages;
import redrose.console.web.Access;
import redrose.console.web.Assets;
import redrose.console.web.PageFamily;
import redrose.console.web.Reply;
import redrose.console.web.Route;
import redrose.console.web.WebOptions;
import redrose.console.web.WebServer;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.StaffSessions;
import redrose.requests.staff.Role;

/** What moves money wants the password again; a session ends when it was idle, or is too old. */
class StepUpTest {
  private static final PageFamily MONEY =
      () ->
          List.of(
              Route.get(
                  "/money",
                  Access.only(Role.FINANCE).afterSigningInAgain(),
                  _ -> Reply.page("money moves")));

  private final TestConsole people = TestConsole.start(); // for its accounts and its store
  private final Vertx vertx = Vertx.vertx();
  private final Database database =
      Database.open(people.store.settings(RoleMatrix.CONSOLE), new SimpleMeterRegistry());
  private WebServer web;
  private PlainBrowser browser;

  @BeforeEach
  void signIn() {
    var signIn = new SignIn(database, Duration.ofMinutes(30), Duration.ofHours(12));
    var assets = Assets.read();
    var pages = new Pages(assets, signIn.formTokens());
    var routes =
        Stream.of(signIn.family(pages, false), MONEY)
            .flatMap(family -> family.routes().stream())
            .toList();
    web =
        WebServer.start(
            vertx,
            WebOptions.at("127.0.0.1", 0),
            routes,
            signIn.gate(pages),
            pages::problem,
            new SimpleMeterRegistry());
    browser = PlainBrowser.at("http://127.0.0.1:" + web.port());
    browser.signIn(TestConsole.PEOPLE.get(Role.FINANCE), TestConsole.PASSWORD);
  }

  @AfterEach
  void stop() {
    web.close();
    database.close();
    vertx.close().await();
    people.close();
  }

  @Test
  void thePasswordIsAskedForAgainAndTheSessionHasAnotherToken() throws SQLException {
    assertThat(browser.get("/money").body()).isEqualTo("money moves");

    age("signed_in_at", "6 minutes");
    assertThat(browser.get("/money").headers().firstValue("Location"))
        .hasValue("/sign-in/again?next=%2Fmoney");
    var before = Map.copyOf(browser.cookies);
    assertThat(again("wrong wrong wrong wrong").statusCode()).isEqualTo(422);
    assertThat(browser.get("/money").statusCode()).isEqualTo(303);

    assertThat(again(TestConsole.PASSWORD).headers().firstValue("Location")).hasValue("/money");
    assertThat(browser.cookies).isNotEqualTo(before);
    assertThat(browser.get("/money").statusCode()).isEqualTo(200);
    browser.cookies.putAll(before);
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void whomSingleSignOnVouchesForIsSentThereAgain() throws SQLException {
    var token = Tokens.random();
    new StaffSessions(database, Duration.ofMinutes(30), Duration.ofHours(12))
        .begin(Tokens.sha256(token), "sue", Set.of(Role.FINANCE), Instant.now());
    browser.cookies.put("__Host-redrose", token);
    assertThat(browser.get("/account").body()).contains("sue");
    assertThat(browser.get("/money").statusCode()).isEqualTo(200);

    age("signed_in_at", "6 minutes");
    assertThat(browser.get("/money").headers().firstValue("Location"))
        .hasValue("/sign-in/single?again=1&next=%2Fmoney");
  }

  @Test
  void anIdleSessionEnds() throws SQLException {
    age("used_at", "29 minutes");
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    age("used_at", "31 minutes");
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void anOldSessionEndsHoweverMuchItIsUsed() throws SQLException {
    age("begun_at", "12 hours");
    assertThat(browser.get("/account").statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> again(String password) {
    var token = browser.formToken("/sign-in/again");
    return browser.post(
        "/sign-in/again", Map.of("form", token, "next", "/money", "password", password));
  }

  private void age(String column, String by) throws SQLException {
    try (var owner = people.store.connect(OwnerRole.NAME);
        var statement = owner.createStatement()) {
      statement.execute(
          "UPDATE console_session SET %1$s = %1$s - interval '%2$s'".formatted(column, by));
    }
  }
}
