package redrose.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServiceTest {
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
    database = new DatabaseService(state, port);
    database.start();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
        .hasMessageContaining("password authentication failed");
    String password = Files.readString(state.secrets().password("db-postgres"));
    try (var connection = DriverManager.getConnection(url, "postgres", password)) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }
}
