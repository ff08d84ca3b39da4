package redrose.sandbox.crash.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Blows that land where they are meant to, on a real PostgreSQL. */
class DatabaseProxyTest {
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static DatabaseServer server;
  private static DatabaseProxy proxy;

  @BeforeAll
  static void open() throws IOException, SQLException {
    var data = Files.createDirectories(folder.resolve("pg"));
    server = DatabaseServer.start(data, folder.resolve("postgresql.log"), FreePort.any());
    proxy = DatabaseProxy.before(server.port());
  }

  @AfterAll
  static void close() throws IOException {
    proxy.close();
    server.close();
  }

  @BeforeEach
  void aTable() throws SQLException {
    try (var connection = connect(server.port());
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS note");
      statement.execute("CREATE TABLE note (text text)");
    }
  }

  @Test
  void aCommitWhoseAnswerIsLostWasCarriedOut() throws SQLException {
    assertThatThrownBy(() -> noteInATransaction(true)).isInstanceOf(SQLException.class);
    assertThat(notes()).isOne();
  }

  @Test
  void aCommitThatIsLostItselfWasNot() throws SQLException {
    assertThatThrownBy(() -> noteInATransaction(false)).isInstanceOf(SQLException.class);
    assertThat(notes()).isZero();
  }

  @Test
  void aMoveByItselfIsACommitToo() throws SQLException {
    var thief = new CommitThief(true, 1, 1);
    proxy.send(thief);
    try (var connection = connect(proxy.port())) {
      assertThatThrownBy(() -> note(connection, "/* payment_event */"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(proxy.send(CommitThief.none()).stolen()).isOne();
    assertThat(notes()).isOne();
  }

  @Test
  void whatWasCommittedOutlivesAKill() throws SQLException, IOException {
    try (var connection = connect(server.port())) {
      note(connection, "");
      server.killAndRestart();
      assertThatThrownBy(() -> note(connection, "")).isInstanceOf(SQLException.class);
    }
    assertThat(notes()).isOne();
  }

  @Test
  void aFrozenServerGoesOn() throws SQLException {
    try (var connection = connect(server.port())) {
      server.freeze(200);
      note(connection, "");
    }
    assertThat(notes()).isOne();
  }

  private static void noteInATransaction(boolean after) throws SQLException {
    try (var connection = connect(proxy.port())) {
      connection.setAutoCommit(false);
      note(connection, "/* payment_event */");
      proxy.send(new CommitThief(after, 1, 1));
      connection.commit();
    } finally {
      proxy.send(CommitThief.none());
    }
  }

  private static void note(Connection connection, String comment) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("INSERT INTO note VALUES ('a') " + comment);
    }
  }

  private static int notes() throws SQLException {
    try (var connection = connect(server.port());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM note")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Connection connect(int port) throws SQLException {
    return DriverManager.getConnection(
        server.url(port) + "?user=postgres&prepareThreshold=0&connectTimeout=10");
  }
}
