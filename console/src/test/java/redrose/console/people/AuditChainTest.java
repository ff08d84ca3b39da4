package redrose.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.health.Settings;
import redrose.requests.postgres.AuditLog;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;

/** The log shows tampering, even by the owner of the tables. */
class AuditChainTest {
  private final TestDatabase store = TestDatabase.fresh();
  private final StringWriter out = new StringWriter();

  @TempDir private Path folder;

  @BeforeEach
  void writeAsTheConsoleDoes() {
    try (var console =
        Database.open(store.settings(RoleMatrix.CONSOLE), new SimpleMeterRegistry())) {
      var log = new AuditLog(console);
      for (var n = 1; n <= 5; n++) {
        log.note("Ada Byron", "refund-request", "payment " + n, Map.of("amountPence", n * 100));
      }
    }
  }

  @Test
  void aWholeLogIsWholeAndSaysWhatToKeep() throws Exception {
    assertThat(verify()).isZero();
    assertThat(out.toString()).startsWith("5 entries, none changed. Keep this: 5:");
    var kept = out.toString().strip().replaceAll(".* ", "");
    assertThat(verify("--kept", kept)).isZero();
    assertThat(verify("--kept", "5:" + "0".repeat(64))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_event SET person = 'Eve' WHERE number = 3",
        "UPDATE audit_event SET details = '{\"amountPence\": 1}' WHERE number = 5",
        "UPDATE audit_event SET at = at + interval '1 second' WHERE number = 1",
        "DELETE FROM audit_event WHERE number = 2",
        "DELETE FROM audit_event WHERE number = 1"
      })
  void whatWasChangedShows(String tampering) throws Exception {
    try (var superuser = store.superuser();
        var statement = superuser.createStatement()) {
      statement.execute("SET session_replication_role = replica"); // no trigger stands in the way
      statement.execute(tampering);
    }
    assertThat(verify()).isEqualTo(1);
  }

  @Test
  void theConsoleCanOnlyAdd() throws SQLException {
    try (var console = store.connect(RoleMatrix.CONSOLE);
        var statement = console.createStatement()) {
      for (var sql :
          new String[] {"DELETE FROM audit_event", "UPDATE audit_event SET person = 'Eve'"}) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql));
      }
    }
  }

  private int verify(String... more) throws IOException {
    var password = folder.resolve("password");
    Files.writeString(password, TestDatabase.password(OwnerRole.NAME));
    var settings =
        Settings.of(
            Map.of("REDROSE_DB_URL", store.url(), "REDROSE_DB_PASSWORD_FILE", password.toString()));
    var arguments = new ArrayList<>(List.of("audit", "verify"));
    arguments.addAll(List.of(more));
    return Main.commandLine(settings)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(arguments.toArray(String[]::new));
  }
}
