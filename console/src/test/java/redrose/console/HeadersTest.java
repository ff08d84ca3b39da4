package redrose.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.requests.staff.Role;

/** What every answer tells the browser, and what is too much for the server. */
class HeadersTest {
  private static TestConsole console;

  @BeforeAll
  static void start() {
    console = TestConsole.start();
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/account", "/", "/no-such-page", "/assets/x/console.css"})
  void everyAnswerForbidsWhatIsNotOurs(String path) {
    var headers = console.browser(Role.SUPERVISOR).get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void aPageIsKeptByNobodyAndHasNoScriptOrStyleOfItsOwn() {
    var page = console.browser(Role.SUPERVISOR).get("/account");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.body()).doesNotContain(" style=", "<style", " onclick=", "javascript:");
    assertThat(page.body().split("<script", -1)).hasSize(2);
  }

  @Test
  void whatIsTooMuchIsRefusedWithAPageThatSaysSo() {
    var browser = console.browser();
    var large = browser.post("/sign-in", Map.of("name", "x".repeat(100_000)));
    assertThat(large.statusCode()).isIn(400, 413);
    assertThat(status(() -> browser.get("/sign-in?next=/" + "x".repeat(20_000)))).isIn(414, 400);
    browser.cookies.put("long", "x".repeat(40_000));
    assertThat(status(() -> browser.get("/sign-in"))).isIn(431, 400);
  }

  private static int status(Supplier<HttpResponse<String>> request) {
    return request.get().statusCode();
  }
}
