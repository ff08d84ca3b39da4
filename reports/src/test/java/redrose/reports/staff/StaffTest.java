package redrose.reports.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.health.Settings;
import redrose.requests.Place;
import redrose.requests.PostedReport;
import redrose.requests.Uuid7;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.PublicReports;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/** Staff work on reports from a terminal. */
class StaffTest {
  @TempDir private Path folder;

  private final TestDatabase store = TestDatabase.fresh();
  private final Database open311 = store.open(RoleMatrix.OPEN311);

  @AfterEach
  void close() {
    open311.close();
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(String... arguments) throws IOException {
    var password = folder.resolve("password");
    Files.writeString(password, TestDatabase.password(RoleMatrix.CONSOLE));
    var settings =
        Settings.of(
            Map.of(
                "REDROSE_DB_URL", store.url(),
                "REDROSE_DB_USER", RoleMatrix.CONSOLE,
                "REDROSE_DB_PASSWORD_FILE", password.toString()));
    var out = new StringWriter();
    var err = new StringWriter();
    int code = StaffMain.run(settings, new PrintWriter(out), new PrintWriter(err), arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  private String reported() throws IOException {
    return reported("by the old mill");
  }

  private String reported(String description) throws IOException {
    run("open311", "key", "add", "an-app", "--as", "Ada");
    return new PublicReports(open311)
        .insert(
            new PostedReport(
                Uuid7.next(),
                "pothole",
                "an-app",
                Place.column("77"),
                Optional.of(description),
                Optional.empty(),
                Optional.empty(),
                new PostedReport.Contact(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
  }

  @Test
  void aReportIsFoundMovedAndShown() throws IOException {
    var reference = reported();
    var inGroups = reference.replaceAll("(...)(?=.)", "$1 ");

    assertThat(run("request", "list").out()).contains(reference, "RECEIVED", "lamp post 77");
    assertThat(run("request", "search", "mills").out()).contains(reference);
    var moved =
        run(
            "request",
            "status",
            inGroups,
            "scheduled",
            "--note",
            "Next week",
            "--expected",
            "2026-12-01",
            "--as",
            "Ada");
    assertThat(moved.code()).isZero();
    assertThat(moved.out()).contains("SCHEDULED", "by 2026-12-01");
    assertThat(run("request", "show", reference).out()).contains("by Ada “Next week”");
    assertThat(run("request", "--json", "show", reference).out())
        .contains("\"status\":\"SCHEDULED\"", "\"person\":\"Ada\"");
    assertThat(run("request", "status", reference, "fixed", "--as", "Grace").code()).isZero();
    assertThat(run("request", "list").out()).doesNotContain(reference);
    assertThat(run("request", "list", "--all").out()).contains(reference);
  }

  @Test
  void whatAResidentWroteMovesNobodysCursorAndMakesNoLineOfItsOwn() throws IOException {
    var reference = reported("a hole\u001b[2J\rFIXED\u202e\nby Ada");

    var shown = run("request", "show", reference).out();
    assertThat(shown).contains("a hole\uFFFD[2J").doesNotContain("\u001b", "\r", "\u202e");
    assertThat(shown.lines().filter(line -> line.contains("a hole")))
        .allMatch(line -> line.endsWith("by Ada"));
  }

  @Test
  void whatCanNotBeDoneIsSaidInASentence() throws IOException {
    var reference = reported();
    run("request", "status", reference, "fixed", "--as", "Ada");

    var illegal = run("request", "status", reference, "scheduled", "--as", "Ada");
    assertThat(illegal.code()).isEqualTo(1);
    assertThat(illegal.err()).contains("is FIXED and can't become SCHEDULED");
    assertThat(run("request", "show", "123456789").err()).contains("There is no report");
    assertThat(run("request", "status", reference, "mended", "--as", "Ada").code()).isEqualTo(2);
    assertThat(run("request", "note", reference, "--note", "4242424242424242", "--as", "Ada").err())
        .contains("no long number");
  }

  @Test
  void keysAreMadeListedAndRevoked() throws IOException {
    var key = run("open311", "key", "add", "fixmystreet", "--as", "Ada").out().strip();

    assertThat(key).hasSize(32);
    assertThat(run("open311", "key", "list").out()).contains("fixmystreet", "by Ada");
    assertThat(run("open311", "key", "list").out()).doesNotContain(key);
    assertThat(run("open311", "key", "revoke", "fixmystreet").code()).isZero();
    assertThat(run("open311", "key", "list").out()).contains("revoked");
    assertThat(run("open311", "key", "revoke", "fixmystreet").code()).isEqualTo(1);
  }
}
