package redrose.sandbox.crash.line;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redrose.requests.postgres.Migrate;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.postgres.RoleMatrix;

/** A PostgreSQL with an empty request store that can be stopped and killed. */
public final class DatabaseServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final int CONNECTIONS = 200;

  private final Path folder;
  private final Path log;
  private final int port;
  private EmbeddedPostgres server;

  private DatabaseServer(Path folder, Path log, int port) {
    this.folder = folder;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts one.
   *
   * @param folder for its files; empty
   */
  public static DatabaseServer start(Path folder, Path log, int port)
      throws IOException, SQLException {
    var database = new DatabaseServer(folder, log, port);
    database.launch();
    try (var superuser = database.server.getPostgresDatabase().getConnection()) {
      OwnerRole.ensure(superuser, password(OwnerRole.NAME));
    }
    Migrate.run(
        database.url(port),
        OwnerRole.NAME,
        password(OwnerRole.NAME),
        RoleMatrix.ROLES.stream()
            .collect(Collectors.toMap(role -> role, DatabaseServer::password)));
    return database;
  }

  private void launch() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(true)
            .setPort(port)
            .setPGStartupWait(START_LIMIT)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
            // what is killed here is processes, not the machine: what was written is written
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("unix_socket_directories", "")
            .setOutputRedirector(Redirect.appendTo(log.toFile()))
            .setErrorRedirector(Redirect.appendTo(log.toFile()))
            .start();
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Its JDBC address by way of a port, without a user. */
  public String url(int byPort) {
    return "jdbc:postgresql://127.0.0.1:" + byPort + "/" + OwnerRole.NAME;
  }

  /** Its JDBC address for whoever may read and write all. */
  public String superuserUrl() {
    return url(port) + "?user=postgres";
  }

  /** What a role logs in with: nothing here is worth a secret. */
  public static String password(String role) {
    return role + "'s password";
  }

  /** Stops every one of its processes for a while. */
  public synchronized void freeze(int forMs) {
    Signals.freeze(processes(), forMs);
  }

  /** kill -9 of every one of its processes; returns when it is up again. */
  public synchronized void killAndRestart() throws IOException {
    kill();
    restart();
  }

  /** Starts it on what files there are now, after {@link #kill}. */
  public synchronized void restart() throws IOException {
    server.close();
    launch();
  }

  /** kill -9 of every one of its processes. */
  public synchronized void kill() {
    var processes = processes();
    processes.forEach(ProcessHandle::destroyForcibly);
    for (var process : processes) {
      try {
        process.onExit().get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException("A process of PostgreSQL outlives kill -9", e);
      }
    }
  }

  /** The postmaster first, so that it starts no other. */
  private List<ProcessHandle> processes() {
    try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
      var postmaster =
          ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip())).orElseThrow();
      return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL is not running", e);
    }
  }

  /** What a process needs in its environment to reach it. */
  public Map<String, String> environment(int byPort, Path passwordFile) {
    // every statement is sent as text, so that a proxy sees which it is
    return Map.of(
        "REDROSE_DB_URL",
        url(byPort) + "?prepareThreshold=0",
        "REDROSE_DB_PASSWORD_FILE",
        passwordFile.toString());
  }

  @Override
  public synchronized void close() throws IOException {
    server.close();
  }
}
