package redrose.console.searches;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.console.PlainBrowser;
import redrose.console.TestConsole;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.postgres.SavedSearches;
import redrose.requests.staff.Role;

/** Searches are kept as they were typed, for oneself alone. */
class SearchesPagesTest {
  private static TestConsole console;

  @BeforeAll
  static void start() throws SQLException {
    console = TestConsole.start();
    try (var owner = console.store.connect(OwnerRole.NAME);
        var statement = owner.createStatement()) {
      statement.execute(
          """
          INSERT INTO interaction (id, channel, caller_number, started_at, ended_at, outcome)
          VALUES (gen_random_uuid(), 'telephone', '+447700900123', now(), now(), 'PAID')
          """);
    }
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void aSearchIsKeptFoundAgainAndForgotten() {
    var sue = console.browser(Role.SUPERVISOR);
    var list = sue.get("/calls?number=900+123&outcome=PAID&from=&after=x").body();
    var address = "/calls?number=900+123&outcome=PAID";
    assertThat(list).contains("/searches?address=%2Fcalls%3Fnumber%3D900%2B123%26outcome%3DPAID\"");
    assertThat(sue.get("/calls?from=2026-01-02").body())
        .as("days of its own stay")
        .contains("/searches?address=%2Fcalls%3Ffrom%3D2026-01-02\"");
    assertThat(keep(sue, "Mrs <Smith>", address).statusCode()).isEqualTo(303);
    var page = sue.get("/searches").body();
    assertThat(page).contains("Mrs &lt;Smith&gt;", address.replace("&", "&amp;"));
    assertThat(keep(sue, "mrs <smith>", "/service").statusCode()).isEqualTo(303);
    assertThat(new SavedSearches(console.owner).of("Sue Pervisor")).hasSize(1);

    var fin = console.browser(Role.FINANCE);
    assertThat(fin.get("/searches").body()).doesNotContain("smith");
    var remove = remove(sue.get("/searches").body());
    fin.post(remove, Map.of("form", fin.formToken("/account")));
    assertThat(sue.get("/searches").body()).contains(remove);
    sue.post(remove, Map.of("form", sue.formToken("/account")));
    assertThat(sue.get("/searches").body()).contains("You have kept none");
  }

  @Test
  void whatFindsNothingTodayCanBeKeptForTomorrow() {
    var sue = console.browser(Role.SUPERVISOR);
    var days = "?from=2020-01-01&to=2020-01-02";
    for (var path : List.of("/calls", "/service", "/paths")) {
      assertThat(sue.get(path + days).body())
          .contains("No call")
          .contains("/searches?address=%2F" + path.substring(1) + "%3Ffrom%3D2020-01-01");
    }
    assertThat(console.browser(Role.FINANCE).get("/payments" + days).body())
        .contains("No payment", "/searches?address=%2Fpayments%3Ffrom%3D2020-01-01");
    assertThat(sue.get("/paths?from=never").body()).doesNotContain("Keep this search");
  }

  @Test
  void onlyAListOfOursIsKeptUnderAName() {
    var sue = console.browser(Role.SUPERVISOR);
    for (var address :
        new String[] {"//evil.example/calls", "javascript:x", "/account", "/calls x"}) {
      assertThat(keep(sue, "name", address).statusCode()).as(address).isEqualTo(422);
      assertThat(sue.get("/searches?address=" + address.replace(" ", "%20")).body())
          .doesNotContain("Keep it");
    }
    for (var name : new String[] {"", "a\tb", "x".repeat(61)}) {
      assertThat(keep(sue, name, "/calls").body()).as(name).contains("name-error");
    }
  }

  private static HttpResponse<String> keep(PlainBrowser browser, String name, String address) {
    return browser.post(
        "/searches",
        Map.of("form", browser.formToken("/account"), "name", name, "address", address));
  }

  private static String remove(String page) {
    var found = Pattern.compile("action=\"(/searches/[0-9a-f-]{36}/remove)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
