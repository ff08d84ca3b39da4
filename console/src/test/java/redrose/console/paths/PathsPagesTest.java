package redrose.console.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.console.TestConsole;
import redrose.finance.Books;
import redrose.requests.staff.Role;

/** Ten calls whose ways are known: all to the menu, six to the amount, where three hang up. */
class PathsPagesTest {
  private static final String DAY = "from=2026-03-02&to=2026-03-02";

  private static TestConsole console;

  @BeforeAll
  static void start() throws SQLException {
    console = TestConsole.start();
    try (var books = new Books(console.store)) {
      books.run(
          """
          INSERT INTO interaction (id, channel, started_at, ended_at, outcome, journey)
          SELECT ('00000000-0000-7000-8000-00000000000' || n - 1)::uuid, 'telephone',
            '2026-03-02T09:00:00Z', '2026-03-02T09:01:00Z',
            CASE WHEN n <= 3 THEN 'ABANDONED' WHEN n <= 6 THEN 'COMPLETED' ELSE 'SILENT' END, 'pay'
          FROM generate_series(1, 10) AS n
          """);
      books.run(
          """
          INSERT INTO interaction_event (interaction_id, process, seq, at, kind, details)
          SELECT id, 'ivr-core-00000001', n, started_at + n * interval '1 second', kind, details::jsonb
          FROM interaction CROSS JOIN (VALUES
            (1, 'asked', '{"question": "main"}'),
            (2, 'asked', '{"question": "main"}'),
            (3, 'asked', '{"question": "amount"}'),
            (4, 'keyed', '{"question": "amount", "outcome": "given", "keys": "1250#"}')
          ) AS event (n, kind, details)
          WHERE n < 3 OR outcome <> 'SILENT'
          """);
    }
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void whereCallersLeaveIsCountedAndValued() {
    var page = console.browser(Role.SUPERVISOR).get("/paths?" + DAY).body();
    assertThat(page)
        .contains("<dt>To be paid on those</dt><dd>£37.50</dd>")
        .contains("Main to Amount: 6", "Amount to Hung up: 3", "Main to Not helped: 4");
    var row = Pattern.compile("(?s)>Amount</th>(.*?)</tr>").matcher(page);
    assertThat(row.find()).isTrue();
    assertThat(row.group(1).replaceAll("<span.*?</span>|<[^>]*>", " ").strip().split("\\s{2,}"))
        .containsExactly("6", "3", "50 %", "£37.50", "0", "0");
  }

  @Test
  void aClickListsTheCalls() {
    var browser = console.browser(Role.SUPERVISOR);
    var link = "/calls?" + DAY + "&outcome=ABANDONED&question=amount";
    assertThat(browser.get("/paths?" + DAY).body()).contains(link.replace("&", "&amp;"));
    assertThat(browser.get(link).body().split("href=\"/calls/0000", -1)).hasSize(4);
    assertThat(
            browser.get("/calls?" + DAY + "&question=main").body().split("href=\"/calls/0000", -1))
        .hasSize(5);
  }

  @Test
  void whatIsAskedWronglyIsSaid() {
    var browser = console.browser(Role.SUPERVISOR);
    assertThat(browser.get("/paths?from=2025-01-01&to=2026-03-02").body()).contains("a year");
    assertThat(browser.get("/paths?from=2026-01-02&to=2026-01-01").body()).contains("before the");
    assertThat(browser.get("/paths?from=2026-01-01&to=2026-01-02").body()).contains("No call");
  }
}
