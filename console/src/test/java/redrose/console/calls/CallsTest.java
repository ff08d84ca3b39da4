package redrose.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.console.TestConsole;
import redrose.requests.postgres.AuditLog;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.staff.AuditEntry;
import redrose.requests.staff.Role;

/** The file of calls, and who sees which numbers, over a store of 2,500 calls. */
class CallsTest {
  private static final int CALLS = 2_500;
  private static final String ID = "01a20178-599b-7000-b4c6-6f6964621544";

  private static final String MESSAGE = "01a20178-599b-7000-b4c6-6f6964621545";

  private static TestConsole console;

  @BeforeAll
  static void start() throws SQLException {
    console = TestConsole.start();
    try (var owner = console.store.connect(OwnerRole.NAME);
        var statement = owner.createStatement()) {
      statement.execute(
          """
          INSERT INTO interaction (id, channel, caller_number, started_at, ended_at, outcome, journey)
          SELECT gen_random_uuid(), 'telephone', '+44770090' || lpad(n::text, 4, '0'),
            '2026-03-29T00:30:00Z'::timestamptz + n * interval '1 second', '2026-03-29T02:00:00Z',
            CASE mod(n, 2) WHEN 0 THEN 'ABANDONED' ELSE 'COMPLETED' END, 'pay'
          FROM generate_series(1, %d) AS n
          """
              .formatted(CALLS - 1));
      statement.execute(
          """
          INSERT INTO interaction (id, channel, caller_number, started_at)
          VALUES ('%s', 'telephone', '=cmd|x,"07700900123', '2026-03-29T00:10:00Z')
          """
              .formatted(ID));
      statement.execute(
          """
          INSERT INTO service_request (id, reference, category, channel, interaction_id, postcode)
          VALUES ('%1$s', '100000003', 'pothole', 'telephone', '%2$s', 'PR1 8XJ');
          INSERT INTO attachment (id, request_id, kind, media_type, content, duration_ms, language,
            delete_after, transcript, transcribed_by, transcribed_at)
          VALUES ('%1$s', '%1$s', 'DETAILS', 'audio/wav', convert_to(rpad('RIFF', 60, 'x'), 'UTF8'),
            4000, 'en', now() + interval '30 days', 'a deep hole', 'test', now())
          """
              .formatted(MESSAGE, ID));
    }
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void theFileHasEveryCallOnceAndNoFormula() {
    var reply = console.browser(Role.SUPERVISOR).get("/calls.csv?from=2026-03-28&to=2026-03-29");

    assertThat(reply.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"calls-2026-03-28-to-2026-03-29.csv\"");
    var lines = reply.body().lines().toList();
    assertThat(lines).hasSize(CALLS + 1).doesNotHaveDuplicates();
    assertThat(lines.getFirst()).startsWith("id,started_at,");
    assertThat(lines.getLast()).contains("\"'=cmd|x,\"\"07700900123\"");
    assertThat(lines.get(1)).contains(",'+447700902499,");
  }

  @Test
  void aPageFollowsTheOtherWithoutAGap() {
    var browser = console.browser(Role.SUPERVISOR);
    var seen = new ArrayList<String>();
    var next = "/calls?from=2026-03-28&to=2026-03-29&number=09024";
    while (next != null) {
      var page = browser.get(next).body();
      Pattern.compile("href=\"(/calls/[0-9a-f-]{36})\"")
          .matcher(page)
          .results()
          .forEach(found -> seen.add(found.group(1)));
      var more = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
      next = more.find() ? more.group(1).replace("&amp;", "&") : null;
    }
    assertThat(seen).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void aDayIsADayOfTheClocksHere() {
    var browser = console.browser(Role.SUPERVISOR);
    // at 01:00 UTC the clocks went forward; 23:30 UTC of the 28th would have been the 28th still
    assertThat(browser.get("/calls?from=2026-03-29&to=2026-03-29").body()).contains("Older calls");
    assertThat(browser.get("/calls?from=2026-03-28&to=2026-03-28").body())
        .contains("No call is like that");
  }

  @Test
  void aNumberIsFoundHoweverItIsWritten() {
    var browser = console.browser(Role.SUPERVISOR);
    for (var written :
        new String[] {"07700%20900%20123", "%2B447700900123", "900123", "0044%207700900123"}) {
      var page = browser.get("/calls?from=2026-03-29&to=2026-03-29&number=" + written).body();
      assertThat(page.split("07700 900123", -1).length).as(written).isGreaterThan(1);
    }
  }

  @Test
  void financeSeesTheLastThreeDigitsOnly() {
    assertThat(console.browser(Role.SUPERVISOR).get("/calls/" + ID).body()).contains("07700900123");
    for (var role : new Role[] {Role.FINANCE, Role.FINANCE_APPROVER}) {
      assertThat(console.browser(role).get("/calls/" + ID).body())
          .contains("•••••• 123")
          .doesNotContain("900123");
    }
  }

  @Test
  void whatACallerSaidIsListenedToByWhoMayAndThatIsWrittenDown() {
    var message = "/calls/" + ID + "/messages/" + MESSAGE;
    var browser = console.browser(Role.SUPERVISOR);
    assertThat(browser.get("/calls/" + ID).body())
        .contains("<audio controls preload=\"none\" src=\"" + message + "\"", "deep hole");
    assertThat(listened()).isEmpty();

    var sound = browser.get(message);
    assertThat(sound.headers().firstValue("Content-Type")).hasValue("audio/wav");
    assertThat(sound.body()).startsWith("RIFF").hasSize(60);
    assertThat(listened()).containsExactly("Sue Pervisor");

    assertThat(console.browser(Role.FINANCE).get("/calls/" + ID).body()).doesNotContain("<audio");
    assertThat(console.browser(Role.FINANCE).get(message).statusCode()).isEqualTo(403);
    assertThat(browser.get("/calls/" + MESSAGE + "/messages/" + MESSAGE).statusCode())
        .isEqualTo(404);
    assertThat(listened()).hasSize(1);
  }

  @Test
  void aCallThatWasAskedForLeadsToTheOneOnWhichItWasAndBack() throws SQLException {
    var asked = "01a20178-599b-7000-b4c6-6f6964621546";
    var made = "01a20178-599b-7000-b4c6-6f6964621547";
    try (var owner = console.store.connect(OwnerRole.NAME);
        var statement = owner.createStatement()) {
      statement.execute(
          """
          INSERT INTO interaction (id, channel, caller_number, started_at) VALUES
            ('%1$s', 'telephone', '+447700900555', '2026-04-01T00:10:00Z'),
            ('%2$s', 'telephone', '+447700900555', '2026-04-01T00:20:00Z');
          INSERT INTO call_back (id, interaction_id, number, language, desk, state, tries, due_at, ended_at)
          VALUES ('%1$s', '%1$s', '+447700900555', 'en', 'advisers', 'REACHED', 2, now(), now());
          INSERT INTO call_back_call (call_back_id, interaction_id, try) VALUES ('%1$s', '%2$s', 2)
          """
              .formatted(asked, made));
    }
    var browser = console.browser(Role.SUPERVISOR);
    assertThat(browser.get("/calls/" + asked).body())
        .contains("Call-back: reached", "href=\"/calls/" + made + "\"", "at try 2");
    assertThat(browser.get("/calls/" + made).body())
        .contains("Call-back: reached", "href=\"/calls/" + asked + "\"", "an earlier call");
    assertThat(browser.get("/calls/" + ID).body()).doesNotContain("Call-back");
  }

  private static List<String> listened() {
    var entries = new ArrayList<AuditEntry>();
    new AuditLog(console.owner).readAll(entries::add);
    return entries.stream()
        .filter(entry -> entry.action().equals("message-listen"))
        .filter(entry -> entry.subject().equals(MESSAGE))
        .map(AuditEntry::person)
        .toList();
  }

  @Test
  void whatIsNoCallIsSaidToBeNone() {
    var browser = console.browser(Role.SUPERVISOR);
    assertThat(browser.get("/calls/no-such-call").statusCode()).isEqualTo(404);
    assertThat(browser.get("/calls/00000000-0000-7000-8000-000000000000").statusCode())
        .isEqualTo(404);
    assertThat(browser.get("/calls?after=x&outcome=NONE&from=tomorrow").statusCode())
        .isEqualTo(200);
  }
}
