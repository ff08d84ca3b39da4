package redrose.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.finance.Books;
import redrose.health.Settings;
import redrose.requests.postgres.AuditLog;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/** All that is held of one number is had and taken away, and nothing of another's. */
class PersonCommandTest {
  private static final String THEIRS = "00000000-0000-7000-8000-00000000000";

  private final TestDatabase store = TestDatabase.fresh();
  private final StringWriter out = new StringWriter();

  @TempDir private Path folder;

  @BeforeEach
  void twoPeopleRang() throws SQLException {
    try (var books = new Books(store)) {
      called(books, 1, "07700900123", "3 years");
      called(books, 2, "+447700900999", "1 day");
      books.run(
          "INSERT INTO payment_request (id, interaction_id, asterisk_unique_id, fund, reference,"
              + " amount_pence, language, token_hash, token_expires_at, notify_number) VALUES"
              + " ('%1$s1', '%1$s1', '1.1', 'library', 'LB1', 500, 'en', sha256('x'), now(),"
                  .formatted(THEIRS)
              + " '+447700900123')");
      books.run(
          "INSERT INTO payment (id, request_id, fund, reference, amount_pence, state, provider,"
              + " receipt, lease_until) VALUES ('%1$s1', '%1$s1', 'library', 'LB1', 500, 'INTENT',"
                  .formatted(THEIRS)
              + " 'stripe', '10000001', now())");
    }
  }

  /** A call with a step, a report with a voice, a text, a call-back and a language. */
  private static void called(Books books, int n, String number, String ago) throws SQLException {
    var id = THEIRS + n;
    var full = number.replaceFirst("^0", "+44");
    books.run(
        "INSERT INTO interaction (id, channel, caller_number, called_number, started_at, ended_at,"
            + " outcome) VALUES ('%s', 'telephone', '%s', '100', now() - interval '%s', now(),"
                .formatted(id, number, ago)
            + " 'COMPLETED')");
    books.run(
        "INSERT INTO interaction_event VALUES ('%s', 'ivr', 1, now(), 'said', '{\"keys\": \"7\"}')"
            .formatted(id));
    books.run(
        "INSERT INTO service_request (id, reference, category, channel, interaction_id, postcode)"
            + " SELECT '%1$s', reference, 'pothole', 'telephone', '%1$s', 'PR1 8XJ' FROM"
                .formatted(id)
            + " (SELECT (100000000 + i)::text AS reference FROM generate_series(1, 99) AS i) AS"
            + " all_of"
            + " WHERE is_report_reference(reference) ORDER BY reference OFFSET %d LIMIT 1"
                .formatted(n));
    books.run(
        "INSERT INTO attachment (id, request_id, kind, media_type, content, duration_ms, language,"
            + " delete_after, transcript, transcribed_by, transcribed_at) VALUES ('%1$s', '%1$s',"
                .formatted(id)
            + " 'DETAILS', 'audio/wav', convert_to(repeat('RIFF', 20), 'UTF8'), 900, 'en',"
            + " now() + interval '9 days', 'by the school gate', 'vosk', now())");
    books.run(
        "INSERT INTO subscription VALUES ('%1$s', '%2$s', 'en', '%1$s')".formatted(id, number));
    books.run(
        "INSERT INTO notification (id, key, interaction_id, recipient, language, template) VALUES"
            + " ('%1$s', 'k%1$s', '%1$s', '%2$s', 'en', 'receipt')".formatted(id, full));
    books.run(
        "INSERT INTO call_back (id, interaction_id, number, language, desk, due_at) VALUES"
            + " ('%1$s', '%1$s', '%2$s', 'en', 'advisers', now())".formatted(id, full));
    books.run(
        "INSERT INTO caller_preference VALUES ('%2$s', 'pl', '%1$s', now(), true)"
            .formatted(id, number));
  }

  @Test
  void allThatIsHeldOfANumberIsWrittenForItsOwnerAlone() throws Exception {
    var to = folder.resolve("theirs");
    assertThat(run("export", "07700 900123", "--to", to.toString(), "--by", "Ada Byron")).isZero();
    assertThat(out.toString()).contains("voice messages are in").contains("and 1 voice");
    var json = Files.readString(to.resolve("person.json"));
    assertThat(json)
        .contains("07700900123", "by the school gate", "\"LB1\"", "\"pl\"", "receipt", "\"keys\"")
        .containsPattern("\"slower\": ?true")
        .doesNotContain("900999");
    assertThat(new ObjectMapper().readTree(json).path("calls")).hasSize(1);
    assertThat(Files.readString(to.resolve("message-" + THEIRS + "1.wav"))).startsWith("RIFF");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to)))
        .isEqualTo("rwx------");
    assertThat(run("export", "07700900123", "--to", to.toString())).isEqualTo(1);
    assertThat(audited()).containsExactly("Ada Byron person-export +44••••••123 {}");
  }

  @Test
  void aNumberIsForgottenOnceItsMoneyIsSettledAndNoOtherIs() throws Exception {
    assertThat(run("erase", "07700900123")).isEqualTo(1);
    assertThat(out.toString()).contains("not settled: try later");
    settle();
    assertThat(run("erase", "07700900123", "--dry-run")).isZero();
    assertThat(out.toString()).contains("Would go: 1 calls without their number, 1 steps");
    assertThat(count("interaction WHERE caller_number = '07700900123'")).isEqualTo(1);
    assertThat(audited()).isEmpty();

    assertThat(run("erase", "+44 7700 900123", "--by", "Ada Byron")).isZero();
    assertThat(out.toString()).contains("1 remembered preferences");
    assertThat(count("interaction WHERE caller_number IS NULL")).isEqualTo(1);
    for (var table :
        List.of(
            "interaction WHERE caller_number IS NOT NULL",
            "interaction_event",
            "attachment WHERE content IS NOT NULL AND transcript IS NOT NULL",
            "subscription",
            "notification",
            "call_back",
            "caller_preference")) {
      assertThat(count(table)).as(table).isEqualTo(1);
    }
    assertThat(count("payment WHERE reference = 'LB1' AND amount_pence = 500")).isEqualTo(1);
    assertThat(count("payment_request WHERE notify_number IS NULL AND caller_hash IS NULL"))
        .isEqualTo(1);
    assertThat(audited()).containsExactly("Ada Byron person-erase +44••••••123 {\"calls\": 1}");
    out.getBuffer().setLength(0);
    assertThat(run("erase", "07700900123")).isZero();
    assertThat(out.toString()).contains("nothing to forget");
  }

  @Test
  void callsWhoseTimeIsOverAreForgottenAndTheOthersAreNot() throws Exception {
    settle();
    withheld("3 years");
    assertThat(run("purge", "--months", "24", "--dry-run")).isZero();
    assertThat(out.toString()).contains("Would go: 2 calls");
    assertThat(count("interaction_event")).isEqualTo(3);
    assertThat(run("purge", "--months", "24", "--by", "cron")).isZero();
    assertThat(count("interaction WHERE caller_number IS NULL")).isEqualTo(2);
    assertThat(count("interaction_event")).isEqualTo(1);
    assertThat(audited()).hasSize(1).first().asString().startsWith("cron purge calls before ");
    assertThat(run("purge", "--months", "0")).isEqualTo(2);
    // what comes in late, from a journal, is not behind where the next one begins
    try (var books = new Books(store)) {
      books.run(
          "DELETE FROM interaction_event; DELETE FROM interaction WHERE id = '" + THEIRS + "3'");
    }
    withheld("4 years");
    assertThat(run("purge", "--months", "24")).isZero();
    assertThat(count("interaction_event")).isZero();
  }

  @Test
  void noProcessCanForgetOrLookUpAPerson() throws SQLException {
    for (var role : List.of(RoleMatrix.CONSOLE, RoleMatrix.IVR, RoleMatrix.GATEWAY)) {
      try (var connection = store.connect(role);
          var statement = connection.createStatement()) {
        for (var sql :
            List.of(
                "SELECT forget_number('{1}', 'a', 'b')",
                "SELECT forget_before(now(), 1, 'a')", "SELECT calls_of('{1}')")) {
          assertThatExceptionOfType(SQLException.class)
              .isThrownBy(() -> statement.execute(sql))
              .withMessageContaining("permission denied");
        }
      }
    }
  }

  @Test
  void aPaymentRequestStaysButForTheNumber() throws SQLException {
    try (var books = new Books(store)) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> books.run("UPDATE payment_request SET amount_pence = 1"))
          .withMessageContaining("only ever added to");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> books.run("UPDATE payment_request SET notify_number = '+447700900999'"))
          .withMessageContaining("only ever added to");
    }
  }

  private void withheld(String ago) throws SQLException {
    try (var books = new Books(store)) {
      books.run(
          "INSERT INTO interaction (id, channel, called_number, started_at, ended_at, outcome)"
              + " VALUES"
              + " ('%s3', 'telephone', '100', now() - interval '%s', now(), 'COMPLETED')"
                  .formatted(THEIRS, ago));
      books.run(
          "INSERT INTO interaction_event VALUES ('%s3', 'ivr', 1, now(), 'said', '{\"keys\": \"7\"}')"
              .formatted(THEIRS));
    }
  }

  private void settle() throws SQLException {
    try (var books = new Books(store)) {
      books.run("UPDATE payment SET state = 'CANCELLED', version = version + 1");
    }
  }

  private int count(String what) throws SQLException {
    try (var owner = store.connect(OwnerRole.NAME);
        var rows = owner.createStatement().executeQuery("SELECT count(*) FROM " + what)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private List<String> audited() {
    var entries = new ArrayList<String>();
    try (var owner = Database.open(store.settings(OwnerRole.NAME), new SimpleMeterRegistry())) {
      new AuditLog(owner)
          .readAll(
              entry ->
                  entries.add(
                      String.join(
                          " ", entry.person(), entry.action(), entry.subject(), entry.details())));
    }
    return entries;
  }

  private int run(String... arguments) throws IOException {
    var password = folder.resolve("password");
    Files.writeString(password, TestDatabase.password(OwnerRole.NAME));
    var settings =
        Settings.of(
            Map.of("REDROSE_DB_URL", store.url(), "REDROSE_DB_PASSWORD_FILE", password.toString()));
    var all = new ArrayList<>(List.of("person"));
    all.addAll(List.of(arguments));
    return Main.commandLine(settings)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(all.toArray(String[]::new));
  }
}
