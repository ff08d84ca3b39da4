package redrose.sandbox.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.console.TestConsole;
import redrose.requests.Interaction;
import redrose.requests.InteractionOutcome;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.InteractionEvents;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.staff.Role;

/** What a supervisor does all day, in a real browser, over a past of six hundred calls. */
@InFrontOffice
class SupervisorPagesTest {
  private static TestConsole console;
  private static Chromium chromium;
  private static Page supervisor;

  @BeforeAll
  static void enter(FrontOffice office) {
    console = office.console();
    chromium = office.chromium();
    supervisor = chromium.signedIn(Role.SUPERVISOR, chromium.desk());
  }

  @Test
  void theWayInIsPlain() {
    var page = chromium.page(chromium.desk());
    page.navigate("/calls?number=900");
    assertThat(page).hasTitle("Sign in – Redrose console");
    look(page, "sign-in");

    page.getByLabel("Name").fill("Nobody");
    page.getByLabel("Password").fill("not the password at all");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("wrong");
    chromium.complaints.removeIf(line -> line.contains("422")); // the status of a refused form
    look(page, "sign-in-refused");

    page.getByLabel("Name").fill(TestConsole.PEOPLE.get(Role.SUPERVISOR));
    page.getByLabel("Password").fill(TestConsole.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/calls\\?number=900"));
  }

  @Test
  void aCallIsFoundByPartOfItsNumberAndReadStepByStep() {
    supervisor.navigate("/calls");
    look(supervisor, "calls");
    assertThat(supervisor.locator("tbody tr")).hasCount(50);
    supervisor.getByText("Older calls").click();
    assertThat(supervisor.locator("tbody tr")).hasCount(50);

    supervisor.navigate("/calls?outcome=PAID");
    var number =
        supervisor
            .locator("tbody tr td:nth-child(2)", new Page.LocatorOptions().setHasText("07700"))
            .first()
            .innerText();
    supervisor.getByLabel("Caller’s number or part").fill(number.substring(2));
    supervisor.keyboard().press("Enter");
    assertThat(supervisor).hasURL(Pattern.compile(".*number=700.*"));
    for (var found : supervisor.locator("tbody tr td:nth-child(2)").allInnerTexts()) {
      assertThat(found).isEqualTo(number);
    }
    look(supervisor, "calls-by-number");
    supervisor.getByText("Keep this search").click();
    supervisor.getByLabel("What do you call this search?").fill("Those who paid");
    press("Keep it");
    look(supervisor, "searches");
    supervisor
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Those who paid"))
        .click();
    assertThat(supervisor).hasURL(Pattern.compile(".*/calls\\?number=700[^=]*&outcome=PAID"));

    supervisor.locator("tbody tr a").first().click();
    assertThat(supervisor.locator("h1")).containsText("Call of");
    assertThat(supervisor.locator(".money")).containsText("Paid: £");
    assertThat(supervisor.locator(".steps")).containsText("•••••");
    look(supervisor, "call");
    supervisor.getByText("Replay as text").click();
    assertThat(supervisor.locator(".talk")).containsText("keys •••");
    look(supervisor, "call-as-text");
    supervisor.getByText("Play it").click();
    assertThat(supervisor.locator(".talk__line--now")).hasCount(1);
  }

  @Test
  void aReportAndThePathsSayWhereCallersLeave() {
    supervisor.navigate("/service");
    assertThat(supervisor.locator(".day rect").first()).isAttached();
    look(supervisor, "service");
    supervisor.navigate("/paths");
    look(supervisor, "paths");
    var left = supervisor.locator("tbody a").first();
    var calls = left.innerText().replaceAll("(?s)[^0-9].*", "");
    left.click();
    assertThat(supervisor.locator("main")).containsText("and no further");
    assertThat(supervisor.locator("tbody tr")).hasCount(Integer.parseInt(calls));
    look(supervisor, "calls-that-came-to-a-question");
  }

  @Test
  void whatIsAskedWronglyIsSaidAtTheField() {
    supervisor.navigate("/calls?from=2026-11-20&to=2026-11-01");
    assertThat(supervisor.getByRole(AriaRole.ALERT)).containsText("before the first");
    look(supervisor, "calls-asked-wrongly");
    supervisor.navigate("/calls?number=0000000");
    assertThat(supervisor.locator("main")).containsText("No call is like that");
    look(supervisor, "calls-none");
  }

  @Test
  void theWallboardFollowsTheLine() {
    supervisor.navigate("/live");
    assertThat(supervisor.locator("#live-state")).hasText("Live");
    try (var ivr =
        Database.open(console.store.settings(RoleMatrix.IVR), new SimpleMeterRegistry())) {
      var line = new InteractionEvents(ivr);
      var call =
          Interaction.call("+447700900757", "100", "1.1", Instant.now()).on("pay").speaking("en");
      var asked = Map.<String, Object>of("question", "bill-reference", "attempt", 1);
      line.append(
          List.of(call),
          List.of(
              InteractionEvents.Entry.of(
                  call.id(), "ivr-core-00000001", 1, Instant.now(), "asked", asked)));

      assertThat(supervisor.locator("#board tbody tr")).hasCount(1);
      assertThat(supervisor.locator("#board tbody")).containsText("07700 900757");
      assertThat(supervisor.locator("#board tbody")).containsText("Bill reference");
      look(supervisor, "live");

      var over =
          call.ended(Instant.now().plus(Duration.ofMillis(1)), InteractionOutcome.TRANSFERRED);
      line.append(List.of(over), List.of());
      assertThat(supervisor.locator("#calls-now")).hasText("0");
      assertThat(supervisor.locator("#board")).containsText("Nobody is on the line");
    }
  }

  @Test
  void anAnnouncementIsListenedToBeforeAnyCallerHearsIt() {
    supervisor.navigate("/announcement");
    supervisor.getByLabel("What callers hear").fill("Penwortham Bridge is closed until Friday.");
    press("Listen first");
    assertThat(seconds("audio")).isGreaterThan(1);
    look(supervisor, "announcement-listened-to");
    press("Have every caller hear it");
    assertThat(supervisor.getByRole(AriaRole.ALERT)).containsText("from the next call on");
    look(supervisor, "announcement");
    press("Take it off");

    supervisor.navigate("/desks");
    look(supervisor, "desks");
    supervisor.locator("tbody a").first().click();
    press("Hold it closed");
    assertThat(supervisor.locator("main")).containsText("held by Sue Pervisor");
    supervisor.getByLabel("Tuesday").fill("10:00-12:00");
    press("Listen first");
    assertThat(seconds(".booth audio")).isGreaterThan(1);
    look(supervisor, "desk");
    press("Back to the directory");
  }

  /** How long a sound is, once the browser has it. */
  private static double seconds(String audio) {
    var length =
        supervisor
            .locator(audio)
            .evaluate(
                "sound => new Promise((done, fail) => { const tell = () => done(sound.duration);"
                    + " if (sound.readyState) tell(); sound.onloadedmetadata = tell; sound.onerror"
                    + " = () => fail('not a sound'); setTimeout(() => fail('no sound'), 60000);"
                    + " sound.load() })");
    return ((Number) length).doubleValue();
  }

  private static void press(String button) {
    supervisor
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  @Test
  void withoutJavaScriptEverythingButFreshnessIsThere() {
    var page = chromium.signedIn(Role.SUPERVISOR, chromium.desk().setJavaScriptEnabled(false));
    page.navigate("/live");
    assertThat(page.locator("#live-state")).containsText("reload");
    assertThat(page.locator("#board")).containsText("Calls now");
    page.navigate("/calls");
    page.getByLabel("How it ended").selectOption("PAID");
    page.getByText("Search", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("tbody tr").first()).containsText("Paid");
    page.locator("tbody tr a").first().click();
    assertThat(page.locator("h1")).containsText("Call of");
    page.navigate("/announcement");
    page.getByLabel("What callers hear").fill("The office moves on Monday.");
    page.getByText("Have every caller hear it").click();
    assertThat(page.locator("main")).containsText("Every caller hears now: The office moves");
    page.getByText("Take it off").click();
    page.getByText("Sign out").click();
    assertThat(page).hasTitle("Sign in – Redrose console");
  }

  @Test
  void aTelephoneIsWideEnough() {
    var page = chromium.signedIn(Role.SUPERVISOR, chromium.telephone());
    for (var name :
        List.of(
            "calls",
            "live",
            "service",
            "paths",
            "announcement",
            "desks/advisers",
            "searches",
            "account",
            "account/password")) {
      page.navigate("/" + name);
      Chromium.fits(page);
      look(page, "telephone-" + name.replace('/', '-'));
    }
    page.navigate("/calls?outcome=PAID");
    page.locator("tbody tr a").first().click();
    Chromium.fits(page);
    look(page, "telephone-call");
  }

  @Test
  void theKeyboardAloneGetsThere() {
    supervisor.navigate("/calls?outcome=PAID");
    supervisor.keyboard().press("Tab");
    assertThat(supervisor.locator(":focus")).hasText("Skip to main content");
    supervisor.keyboard().press("Enter");
    var tabs = 0;
    while (!String.valueOf(supervisor.evaluate("document.activeElement.getAttribute('href')"))
        .startsWith("/calls/")) {
      supervisor.keyboard().press("Tab");
      assertThat(++tabs).as("keys to the first call").isLessThan(25);
    }
    supervisor.keyboard().press("Enter");
    assertThat(supervisor.locator("h1")).containsText("Call of");
  }

  @Test
  void whoMayNotIsToldSo() {
    var page = chromium.signedIn(Role.ADMINISTRATOR, chromium.desk());
    assertThat(page).hasURL(Pattern.compile(".*/account"));
    look(page, "account");
    page.navigate("/calls");
    assertThat(page.locator("h1")).hasText("You can't see this page");
    chromium.complaints.removeIf(line -> line.contains("403"));
    look(page, "may-not");
  }

  private static void look(Page page, String name) {
    chromium.look(page, name);
  }
}
