package redrose.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.requests.postgres.OwnerRole;

class DatabaseServiceTest {
  private static final Path ROOT = Path.of(System.getProperty("redrose.root"));

  @TempDir Path dir;
  final int port = Ports.free().of(Port.DATABASE);
  DatabaseService database;

  @AfterEach
  void stop() {
    database.stop();
  }

  @Test
  void nobody_gets_in_without_the_password() throws Exception {
    StateFolder state = new StateFolder(dir);
    database = new DatabaseService(ROOT, state, port, Trial.USUAL);
    database.start();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
        .hasMessageContaining("password authentication failed");
    String password = Files.readString(state.secrets().password("db-postgres"));
    try (var connection = DriverManager.getConnection(url, "postgres", password)) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @Test
  void what_was_committed_is_there_after_an_unclean_end_and_gone_when_asked_for() throws Exception {
    start(false);
    change("CREATE TABLE kept AS SELECT 1");
    killAll();
    start(false);
    assertThat(change("INSERT INTO kept SELECT 1")).isEqualTo(1);
    database.stop();

    start(true);

    assertThatThrownBy(() -> change("INSERT INTO kept SELECT 1")).hasMessageContaining("kept");
  }

  @Test
  void one_that_was_never_made_whole_is_made_again() throws Exception {
    StateFolder state = new StateFolder(dir);
    Files.writeString(state.database().resolve("postgresql.conf"), "nonsense");

    start(false);

    assertThat(change("CREATE TABLE kept AS SELECT 1")).isEqualTo(1);
  }

  private void start(boolean fresh) throws Exception {
    database = new DatabaseService(ROOT, new StateFolder(dir), port, Trial.USUAL);
    if (fresh) {
      database.forget();
    }
    database.start();
  }

  private int change(String sql) throws Exception {
    String password = Files.readString(database.ownerPasswordFile());
    try (var connection = DriverManager.getConnection(database.url(), OwnerRole.NAME, password)) {
      return connection.createStatement().executeUpdate(sql);
    }
  }

  private void killAll() throws Exception {
    Path file = new StateFolder(dir).database().resolve("postmaster.pid");
    ProcessHandle server =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle process : all) {
      process.onExit().get(60, TimeUnit.SECONDS);
    }
    database.stop(); // what is left of it in this JVM, where a killed launcher leaves nothing
  }
}
