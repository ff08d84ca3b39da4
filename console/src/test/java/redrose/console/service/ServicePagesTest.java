package redrose.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redrose.console.TestConsole;
import redrose.finance.Books;
import redrose.requests.staff.Role;

/** Ten calls whose numbers are known, counted. */
class ServicePagesTest {
  private static final String DAYS = "?from=2026-03-29&to=2026-03-29";

  private static TestConsole console;

  @BeforeAll
  static void start() throws SQLException {
    console = TestConsole.start();
    try (var books = new Books(console.store)) {
      // at 01:00 UTC the clocks went forward: 09:30 UTC is 10:30 here
      books.run(
          """
          INSERT INTO interaction
            (id, channel, started_at, ended_at, outcome, journey, language)
          SELECT gen_random_uuid(), 'telephone', '2026-03-29T09:30:00Z',
            '2026-03-29T09:30:00Z'::timestamptz + n * interval '10 seconds',
            (ARRAY['COMPLETED', 'PAID', 'PAYMENT_UNSETTLED', 'TRANSFERRED', 'NOT_CONNECTED',
              'ABANDONED', 'ABANDONED', 'SILENT', 'FAILED', 'PAYMENT_DECLINED'])[n],
            CASE WHEN n <= 5 THEN 'pay' END, CASE n WHEN 1 THEN 'pl' ELSE 'en' END
          FROM generate_series(1, 10) AS n
          """);
      // goes on
      books.run(
          """
          INSERT INTO interaction (id, channel, started_at)
          VALUES (gen_random_uuid(), 'telephone', '2026-03-29T09:30:00Z')
          """);
    }
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  @Test
  void containmentAndCompletionAreCountedApart() {
    var file = console.browser(Role.SUPERVISOR).get("/service.csv" + DAYS).body().lines().toList();
    // 10 s to 100 s: 55 on the mean; nine of ten within 90
    assertThat(file)
        .contains("ALL,,10,3,8,2,2,55,90")
        .contains("HOUR,10,10,3,8,2,2,55,90")
        .contains("JOURNEY,pay,5,3,3,2,0,30,50")
        .contains("LANGUAGE,pl,1,1,1,0,0,10,10")
        .contains("DESK,,2,0,0,2,0,45,50");
  }

  @Test
  void thePageSaysTheSameAndWhatItMeans() {
    var page = console.browser(Role.SUPERVISOR).get("/service" + DAYS).body();
    assertThat(Pattern.compile("<dt>([^<]+)</dt><dd>([^<]+)</dd>").matcher(page).results())
        .extracting(found -> found.group(1) + ": " + found.group(2))
        .contains("Calls that are over: 10", "Completed: 30 %", "Contained: 80 %")
        .contains("To an adviser: 20 %", "Hung up: 20 %", "Mean length: 55 s");
    assertThat(page).contains("the 90th percentile", "10:00", "Polish", "Nothing chosen");
    assertThat(console.browser(Role.SUPERVISOR).get("/service" + DAYS + "&language=pl").body())
        .contains("<dd>100 %</dd>");
  }

  @Test
  void whatIsAskedWronglyIsSaid() {
    var browser = console.browser(Role.SUPERVISOR);
    assertThat(browser.get("/service?from=2020-01-01&to=2026-01-01").body())
        .contains("a year at most");
    assertThat(browser.get("/service.csv?from=2026-02-01&to=2026-01-01").statusCode())
        .isEqualTo(303);
    assertThat(browser.get("/service?from=2026-01-01&to=2026-01-02").body())
        .contains("No call of these days is over");
  }
}
