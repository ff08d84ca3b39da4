package redrose.requests.postgres;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A real PostgreSQL for tests, one server a JVM: Testcontainers' where a Docker engine answers,
 * else the embedded one. Each test class takes a migrated database of its own, or a server.
 */
public final class TestDatabase {
  private static final AtomicInteger LAST = new AtomicInteger();

  private final PostgresServer server;
  private final String name;

  private TestDatabase(PostgresServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** The request store of a server on this machine that a test has to itself, migrated already. */
  public static TestDatabase at(int port) {
    return new TestDatabase(new PostgresServer("127.0.0.1", port, ""), OwnerRole.NAME);
  }

  /** A new database with the tables and roles of now, and no rows. */
  public static TestDatabase fresh() {
    var name = "test_" + LAST.incrementAndGet();
    var server = Migrated.SERVER;
    try (var connection = server.superuser("postgres");
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE %s TEMPLATE %s OWNER %s"
              .formatted(name, OwnerRole.NAME, OwnerRole.NAME));
      OwnerRole.keepValuesOutOfLog(statement, name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestDatabase(server, name);
  }

  /** Its JDBC address, without a user. */
  public String url() {
    return server.url(name);
  }

  /** The password of a role: the owner's, or one of {@link RoleMatrix#ROLES}. */
  public static String password(String role) {
    return role + "'s password";
  }

  /** How a process with this role would reach it. */
  public DatabaseSettings settings(String role) {
    return DatabaseSettings.of(url(), role, password(role), "test");
  }

  /** A proxy before the server, which a test may cut; the caller closes it. */
  public ProxyServer proxy() {
    return ProxyServer.before(server.host(), server.port());
  }

  /** How a process with this role would reach it by way of a proxy, with limits of a second. */
  public DatabaseSettings settings(String role, ProxyServer proxy) {
    var url = new PostgresServer("127.0.0.1", proxy.port(), "").url(name);
    var limit = Duration.ofSeconds(1);
    return new DatabaseSettings(url, role, password(role), "test", 2, limit, limit);
  }

  /** A pool under this role; the caller closes it. */
  public Database open(String role) {
    return Database.open(settings(role), new SimpleMeterRegistry());
  }

  /** A plain connection under this role; the caller closes it. Its errors don't quote rows. */
  public Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(url() + "?logServerErrorDetail=false", role, password(role));
  }

  /** A connection that may do anything, for a test to look behind the scenes. */
  public Connection superuser() throws SQLException {
    return server.superuser(name);
  }

  static Map<String, String> passwords(List<String> roles) {
    return roles.stream().collect(Collectors.toMap(role -> role, TestDatabase::password));
  }

  /** The server and its migrated template, made when first needed. */
  private static final class Migrated {
    static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      var server = PostgresServer.start();
      try (var superuser = server.superuser("postgres")) {
        OwnerRole.ensure(superuser, password(OwnerRole.NAME));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      Migrate.run(
          server.url(OwnerRole.NAME),
          OwnerRole.NAME,
          password(OwnerRole.NAME),
          passwords(RoleMatrix.ROLES));
      return server;
    }
  }
}
