package redrose.requests.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL server that lives as long as this JVM. */
record PostgresServer(String host, int port, String superuserPassword) {
  private static final String SUPERUSER = "postgres";

  static PostgresServer start() {
    return hasDocker() ? inContainer() : embedded();
  }

  String url(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
  }

  Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, superuserPassword);
  }

  /** Testcontainers ends the container when this JVM has ended. */
  @SuppressWarnings("resource")
  private static PostgresServer inContainer() {
    var container =
        new PostgreSQLContainer("postgres:18-alpine")
            .withUsername(SUPERUSER)
            .withPassword(SUPERUSER);
    container.start();
    return new PostgresServer(
        container.getHost(),
        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        SUPERUSER);
  }

  /** It registers a hook that ends it with this JVM. Nothing of it has to outlive the machine. */
  private static PostgresServer embedded() {
    try {
      var builder = EmbeddedPostgres.builder().setServerConfig("fsync", "off");
      MemoryFolder.make().ifPresent(folder -> builder.setDataDirectory(folder));
      var server = builder.start();
      return new PostgresServer("127.0.0.1", server.getPort(), SUPERUSER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cheap question first: Testcontainers takes seconds to find that there is no engine. */
  private static boolean hasDocker() {
    return (System.getenv("DOCKER_HOST") != null || answers(Path.of("/var/run/docker.sock")))
        && DockerClientFactory.instance().isDockerAvailable();
  }

  private static boolean answers(Path socket) {
    try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return channel.isConnected();
    } catch (IOException _) {
      return false;
    }
  }
}
