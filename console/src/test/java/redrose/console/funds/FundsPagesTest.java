package redrose.console.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.console.PlainBrowser;
import redrose.console.TestConsole;
import redrose.requests.staff.Role;

/** Funds of the directory, and trying a reference with the very rule that callers meet. */
class FundsPagesTest {
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
  void aReferenceIsTriedByTheRuleThatCallersMeet() {
    var browser = console.browser(Role.SUPERVISOR);
    assertThat(browser.get("/funds").body()).contains("Penalty charge notices", "BJ#######@");
    assertThat(tryOne(browser, "social-care", "500 123 458").body())
        .contains("It holds.", "500123458 is a reference of Adult social care");
    assertThat(tryOne(browser, "parking", "12345673").body()).contains("BJ12345673 is a reference");
    assertThat(tryOne(browser, "social-care", "500123457").body())
        .contains("It does not hold.", "does not follow from the others");
    assertThat(tryOne(browser, "gold", "1").statusCode()).isEqualTo(422);
    assertThat(tryOne(browser, "parking", "").body()).contains("as it stands on the bill");
  }

  @Test
  void whatCouldBeACardIsNotShownAgain() {
    var page = tryOne(console.browser(Role.FINANCE), "social-care", "4242424242424242").body();
    assertThat(page).contains("it could be a card number").doesNotContain("4242");
  }

  private static HttpResponse<String> tryOne(PlainBrowser browser, String fund, String reference) {
    return browser.post(
        "/funds",
        Map.of("form", browser.formToken("/funds"), "fund", fund, "reference", reference));
  }
}
