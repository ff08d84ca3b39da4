package redrose.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.console.web.Route;
import redrose.requests.staff.Role;

/** One table says who may what; every route is in it, and every role tries every route. */
class AccessTableTest {
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
  void thePageHasTheTableThatTheConsoleGoesBy() throws IOException {
    var page = Files.readString(Path.of(System.getProperty("redrose.root"), "docs/console.md"));
    var part =
        Pattern.compile("<!-- routes -->\n(.*?)\n?<!-- /routes -->", Pattern.DOTALL).matcher(page);
    assertThat(part.find()).isTrue();
    assertThat(part.group(1)).isEqualTo(table());
  }

  @Test
  void everyRoleGetsWhatTheTableSaysAndNothingElse() {
    Map<Role, PlainBrowser> browsers = new LinkedHashMap<>();
    Map<Role, String> tokens = new LinkedHashMap<>();
    for (var role : Role.values()) {
      browsers.put(role, console.browser(role));
      tokens.put(role, browsers.get(role).formToken("/account"));
    }
    var wrong = new ArrayList<String>();
    for (var route : closed()) {
      for (var role : Role.values()) {
        var status = visit(browsers.get(role), route, tokens.get(role));
        if ((status == 403) == route.access().roles().contains(role)) {
          wrong.add("%s %s as %s: %d".formatted(route.method(), route.path(), role, status));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoHasNotSignedInGetsNoneOfThem() {
    for (var route : closed()) {
      var status = visit(console.browser(), route, "x");
      assertThat(status).as(route.path()).isIn(303, 400);
    }
  }

  private static int visit(PlainBrowser browser, Route route, String token) {
    var path = route.path().replace(":id", "01a20178-599b-7000-b4c6-6f6964621544");
    // an event stream never ends: that it begins is known by its headers alone
    return route.method().equals("GET")
        ? browser.status(path)
        : browser.post(path, Map.of("form", token)).statusCode();
  }

  private static List<Route> closed() {
    return routes().stream().filter(route -> !route.access().open()).toList();
  }

  private static List<Route> routes() {
    var all = new ArrayList<Route>();
    console.routes().forEach(all::add);
    return all;
  }

  private static String table() {
    return "| route | who |\n|---|---|\n"
        + routes().stream()
            .map(
                route -> "| `%s %s` | %s |".formatted(route.method(), route.path(), route.access()))
            .collect(Collectors.joining("\n"));
  }
}
