package redrose.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.console.PlainBrowser;
import redrose.console.TestConsole;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.staff.Role;

/** People change their own password, and nobody else's, just after signing in. */
class PasswordPagesTest {
  private static final String PATH = "/account/password";
  private static final String NEW = "seven brass lanterns drift";

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
  void theNewOneLetsInTheOldOneDoesNotAndOtherSessionsEnd() {
    var sue = console.browser(Role.SUPERVISOR);
    var elsewhere = console.browser(Role.SUPERVISOR);
    assertThat(change(sue, "short", "short").body()).contains("password-error", "15 to 200");
    assertThat(change(sue, NEW, NEW + "s").body()).contains("again-error");
    assertThat(change(sue, NEW, NEW).headers().firstValue("Location"))
        .hasValue("/account?done=password");
    assertThat(sue.get("/account?done=password").body()).contains("You have the new password");
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
    assertThat(console.browser().signIn("Sue Pervisor", TestConsole.PASSWORD).statusCode())
        .isEqualTo(422);
    assertThat(console.browser().signIn("Sue Pervisor", NEW).statusCode()).isEqualTo(303);
    assertThat(console.browser(Role.FINANCE).get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void whoSignedInLongAgoIsAskedAgainAndTheDatabaseHoldsIt() throws SQLException {
    var ada = console.browser(Role.ADMINISTRATOR);
    var token = ada.formToken(PATH);
    try (var owner = console.store.connect(OwnerRole.NAME);
        var statement = owner.createStatement()) {
      statement.execute(
          "UPDATE console_session SET signed_in_at = signed_in_at - interval '6 minutes'");
    }
    assertThat(
            ada.post(PATH, Map.of("form", token, "password", NEW, "again", NEW))
                .headers()
                .firstValue("Location"))
        .hasValue("/sign-in/again?next=%2Faccount%2Fpassword");
    try (var role = console.store.connect(RoleMatrix.CONSOLE);
        var statement = role.prepareStatement("INSERT INTO password_change VALUES (?, ?)")) {
      statement.setBytes(1, new byte[32]);
      statement.setString(2, Passwords.hash(NEW));
      assertThat(catchThrowable(statement::execute))
          .hasMessageContaining("only who has just signed in");
    }
  }

  private static HttpResponse<String> change(PlainBrowser browser, String one, String other) {
    return browser.post(
        PATH, Map.of("form", browser.formToken(PATH), "password", one, "again", other));
  }
}
