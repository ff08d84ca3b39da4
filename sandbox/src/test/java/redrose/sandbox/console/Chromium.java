package redrose.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redrose.console.TestConsole;
import redrose.requests.staff.Role;

/** A real Chromium before a real console, which complains of whatever the browser complains of. */
final class Chromium implements AutoCloseable {
  private static final Path SHOTS =
      Path.of(System.getProperty("redrose.root"), "sandbox/target/screenshots");
  private static final double LIMIT_MS = 60_000;

  private final Playwright playwright;
  private final Browser browser;
  private final TestConsole console;

  /** What Chromium wrote to its own console: a script that failed, a style that was forbidden. */
  final List<String> complaints = new ArrayList<>();

  private Chromium(TestConsole console) {
    this.console = console;
    PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT_MS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  static Chromium before(TestConsole console) {
    return new Chromium(console);
  }

  private static Path executable() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No Chromium is here: apt-get install chromium"));
  }

  /** As wide as a desk's screen. */
  NewContextOptions desk() {
    return new NewContextOptions()
        .setViewportSize(1280, 900)
        .setLocale("en-GB")
        .setBaseURL(console.address());
  }

  /** As wide as the narrowest telephone's: WCAG 2.2, 1.4.10. */
  NewContextOptions telephone() {
    return desk().setViewportSize(320, 690);
  }

  Page page(NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(LIMIT_MS);
    var page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /** A page that somebody in that role has signed in on, as a person does. */
  Page signedIn(Role role, NewContextOptions options) {
    var page = page(options);
    page.navigate("/sign-in");
    page.getByLabel("Name").fill(TestConsole.PEOPLE.get(role));
    page.getByLabel("Password").fill(TestConsole.PASSWORD);
    page.getByLabel("Password").press("Enter");
    page.getByText("Sign out").waitFor();
    return page;
  }

  /** A picture for people, and no violation that axe-core knows of. */
  void look(Page page, String name) {
    shoot(page, name);
    assertThat(axe(page)).as(name).isEmpty();
  }

  /** Nothing is cut off at the side: WCAG 2.2, 1.4.10. */
  static void fits(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .as(page.url())
        .isLessThanOrEqualTo(0);
  }

  /** Keeps a picture as build output, for a person to look at. */
  void shoot(Page page, String name) {
    page.screenshot(
        new ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
  }

  /** What axe-core finds against WCAG 2.2 AA and its own good practice. */
  static List<?> axe(Page page) {
    try (var script = TestConsole.class.getResourceAsStream("/axe.min.js")) {
      // by the debugger's way in: the page's own policy forbids any script but its own
      page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (List<?>)
        page.evaluate(
            "async () => (await axe.run()).violations.map(v => v.id + ': '"
                + " + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | '))");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
