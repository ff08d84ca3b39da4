package redrose.console.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.console.PlainBrowser;
import redrose.console.TestConsole;
import redrose.ivr.live.LiveSettings;
import redrose.prompts.Language;
import redrose.requests.postgres.AuditLog;
import redrose.requests.postgres.SettingBook;
import redrose.requests.staff.AuditEntry;
import redrose.requests.staff.Role;

/** What supervisors set, as pages take it and calls read it. */
class LinePagesTest {
  private static TestConsole console;
  private static PlainBrowser sue;

  @BeforeAll
  static void start() {
    console = TestConsole.start();
    sue = console.browser(Role.SUPERVISOR);
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void anAnnouncementIsListenedToThenSetThenUndone() {
    var heard = send("/announcement", Map.of("do", "listen", "en", "Ribble Bridge <is> closed."));
    assertThat(heard.body())
        .contains("No caller hears this yet", "Ribble Bridge &lt;is&gt; closed.");
    assertThat(settings().announcement()).isEmpty();
    var sound = sue.get(sound(heard.body()));
    assertThat(sound.headers().firstValue("Content-Type")).hasValue("audio/wav");
    assertThat(sound.body()).startsWith("RIFF").contains("WAVE").hasSizeGreaterThan(8_000);

    send(
        "/announcement",
        Map.of("do", "set", "en", "The bridge is closed.", "until", "2099-12-01T18:00"));
    assertThat(settings().announcement()).containsEntry(Language.EN, "The bridge is closed.");
    assertThat(sue.get("/announcement").body())
        .contains("Every caller hears now:", "The bridge is closed.", "1 Dec 2099, 18:00");

    send("/announcement", Map.of("do", "off"));
    assertThat(settings().announcement()).isEmpty();
    send("/announcement", Map.of("do", "undone"));
    assertThat(settings().announcement()).containsEntry(Language.EN, "The bridge is closed.");
    assertThat(audited()).contains("Sue Pervisor setting-change announcement");
  }

  @Test
  void whatNoCallerCouldHearIsRefusedAtItsField() {
    var before = settings().announcement();
    assertThat(send("/announcement", Map.of("do", "set", "en", "x".repeat(301))).body())
        .contains("en-error", "this has 301");
    assertThat(
            send("/announcement", Map.of("do", "set", "en", "Snow.", "until", "2020-01-01T10:00"))
                .body())
        .contains("until-error", "over already");
    assertThat(send("/announcement", Map.of("do", "set")).statusCode()).isEqualTo(422);
    assertThat(settings().announcement()).isEqualTo(before);
    assertThat(sue.get("/announcement/sound?language=xx&words=x").statusCode()).isEqualTo(404);
  }

  @Test
  void aDeskIsHeldClosedGivenHoursAndLinesAndLeftToTheDirectory() {
    send("/desks/advisers", Map.of("do", "closed", "until", "2099-12-01T13:00"));
    assertThat(settings().open("advisers")).contains(false);
    assertThat(sue.get("/desks").body())
        .contains("held by Sue Pervisor until Tue 1 Dec 2099, 13:00");
    send("/desks/advisers", Map.of("do", "undone"));
    assertThat(settings().open("advisers")).isEmpty();

    var wrong = send("/desks/advisers", Map.of("do", "hours", "monday", "9-12"));
    assertThat(wrong.body()).contains("monday-error", "The desk is as it was");
    var heard =
        send("/desks/advisers", Map.of("do", "listen", "monday", "09:00-12:00, 13:00-16:00"));
    assertThat(sue.get(sound(heard.body())).body()).startsWith("RIFF");
    send("/desks/advisers", Map.of("do", "hours", "monday", "09:00-12:00, 13:00-16:00"));
    assertThat(sue.get("/desks/advisers").body())
        .contains("Monday 09:00–12:00 and 13:00–16:00", "others than the directory’s");

    assertThat(send("/desks/advisers", Map.of("do", "lines", "lines", "0")).body())
        .contains("lines-error");
    send("/desks/advisers", Map.of("do", "lines", "lines", "3"));
    assertThat(settings().lines("advisers")).hasValue(3);
    send("/desks/advisers", Map.of("do", "usual"));
    assertThat(settings().lines("advisers")).isEmpty();
    assertThat(settings().hours("advisers")).isEmpty();
    send("/desks/advisers", Map.of("do", "undone"));
    assertThat(settings().lines("advisers")).hasValue(3);
    assertThat(settings().hours("advisers")).isPresent();
    send("/desks/advisers", Map.of("do", "undone"));
    assertThat(settings().lines("advisers")).isEmpty();
    assertThat(settings().hours("advisers")).isEmpty();
    assertThat(sue.get("/desks/advisers/sound?language=en").body()).startsWith("RIFF");
    assertThat(sue.get("/desks/nobody").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> send(String address, Map<String, String> fields) {
    var form = new LinkedHashMap<>(fields);
    form.put("form", sue.formToken("/account"));
    return sue.post(address, form);
  }

  private static LiveSettings settings() {
    var settings = new LiveSettings(Clock.systemUTC());
    settings.take(new SettingBook(console.owner).current());
    return settings;
  }

  /** The address of the sound to listen to before it is set. */
  private static String sound(String page) {
    var found = Pattern.compile("preload=\"auto\" src=\"([^\"]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  private static List<String> audited() {
    var entries = new ArrayList<AuditEntry>();
    new AuditLog(console.owner).readAll(entries::add);
    return entries.stream().map(e -> e.person() + " " + e.action() + " " + e.subject()).toList();
  }
}
