package redrose.sandbox.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;
import redrose.requests.postgres.Migrate;
import redrose.requests.postgres.OwnerRole;
import redrose.requests.postgres.RoleMatrix;

/**
 * A PostgreSQL of our own with the request store in it. What is in it stays from run to run,
 * however the last one ended, unless a fresh one is asked for.
 */
final class DatabaseService implements Service {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final String SUPERUSER = "postgres";

  private final Path root;
  private final StateFolder state;
  private final int port;
  private final Trial trial;
  private EmbeddedPostgres postgres;
  private boolean stopped;

  /**
   * A database.
   *
   * @param root the project's folder
   */
  DatabaseService(Path root, StateFolder state, int port, Trial trial) {
    this.root = root;
    this.state = state;
    this.port = port;
    this.trial = trial;
  }

  /** Whether there is a store that an earlier run has left. */
  boolean isKept() {
    return Files.exists(state.databaseMark());
  }

  /** Has the next start begin with an empty store. */
  void forget() {
    try {
      Files.deleteIfExists(state.databaseMark());
    } catch (IOException e) {
      throw new UncheckedIOException(state.databaseMark() + " can't be deleted", e);
    }
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public synchronized void start() throws Exception {
    if (stopped) {
      return;
    }
    boolean isNew = !isKept();
    if (isNew) {
      PathUtils.deleteDirectory(state.database());
    }
    // whoever wrote it has ended: a run ends what an earlier one left before it starts anything
    Files.deleteIfExists(state.database().resolve("postmaster.pid"));
    File log = state.log(name()).toFile();
    Files.deleteIfExists(log.toPath());
    postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(state.database())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setConnectConfig("password", Files.readString(passwordFile(SUPERUSER)))
            .setPGStartupWait(START_LIMIT)
            .setServerConfig("listen_addresses", "127.0.0.1")
            // the embedded server is made for tests and commits to memory: here a commit is a
            // commit
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("unix_socket_directories", "")
            .setOutputRedirector(Redirect.appendTo(log))
            .setErrorRedirector(Redirect.appendTo(log))
            .start();
    try (Connection superuser = superuser()) {
      OwnerRole.ensure(superuser, Files.readString(ownerPasswordFile()));
      requirePasswords(superuser);
    }
    Files.write(state.databaseMark(), List.of());
    Map<String, String> passwords = new HashMap<>();
    for (String role : RoleMatrix.ROLES) {
      passwords.put(role, Files.readString(passwordFile(role)));
    }
    String ownerPassword = Files.readString(ownerPasswordFile());
    Migrate.run(url(), OwnerRole.NAME, ownerPassword, passwords);
    if (isNew) {
      new Furnishing(root, url(), passwordFile(RoleMatrix.CONSOLE)).furnish();
    }
    try (Connection owner = DriverManager.getConnection(url(), OwnerRole.NAME, ownerPassword)) {
      trial.migrated(owner);
    }
  }

  private Connection superuser() throws IOException, SQLException {
    Map<String, String> password = Map.of("password", Files.readString(passwordFile(SUPERUSER)));
    return postgres.getPostgresDatabase(password).getConnection();
  }

  /** JDBC address of the request store. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + OwnerRole.NAME;
  }

  /** Holds the password of the owner of the request store's tables. */
  Path ownerPasswordFile() {
    return passwordFile(OwnerRole.NAME);
  }

  /** Holds the password of a role. */
  Path passwordFile(String role) {
    return state.secrets().password("db-" + role);
  }

  /** From here on nobody gets in without a password: the superuser's rights reach our files. */
  private void requirePasswords(Connection superuser) throws Exception {
    Path password = passwordFile(SUPERUSER);
    try (Statement statement = superuser.createStatement()) {
      statement.execute(
          "ALTER ROLE postgres PASSWORD '" + Files.readString(password) + "'"); // hexadecimal
      Files.write(
          state.database().resolve("pg_hba.conf"),
          List.of("host all all 127.0.0.1/32 scram-sha-256"));
      statement.execute("SELECT pg_reload_conf()");
    }
    Wait.until(START_LIMIT, () -> !letsAnybodyIn()); // the server reloads in its own time
  }

  private boolean letsAnybodyIn() {
    try {
      String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
      DriverManager.getConnection(url, SUPERUSER, "anything").close();
      return true;
    } catch (SQLException _) {
      return false;
    }
  }

  @Override
  public synchronized void stop() {
    stopped = true;
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
