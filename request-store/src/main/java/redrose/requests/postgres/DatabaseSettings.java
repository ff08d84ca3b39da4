package redrose.requests.postgres;

import java.time.Duration;
import redrose.health.Settings;

/**
 * How a process reaches PostgreSQL, and for how long it waits for it. Every wait has a limit, so a
 * database that stopped answering holds up nobody for ever.
 *
 * @param url {@code jdbc:postgresql://…}
 * @param user the process's own role
 * @param application what the database's own tables call this process
 * @param poolSize connections, which are made as they are needed
 * @param connectLimit to get a connection, 1 s or more
 * @param statementLimit for one statement; a lock is waited for half as long
 */
public record DatabaseSettings(
    String url,
    String user,
    String password,
    String application,
    int poolSize,
    Duration connectLimit,
    Duration statementLimit) {

  private static final int POOL_SIZE = 10;
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
  private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(5);

  /** The usual pool and limits. */
  public static DatabaseSettings of(String url, String user, String password, String application) {
    return new DatabaseSettings(
        url, user, password, application, POOL_SIZE, CONNECT_LIMIT, STATEMENT_LIMIT);
  }

  /**
   * As {@code REDROSE_DB_URL}, {@code REDROSE_DB_USER} and {@code REDROSE_DB_PASSWORD_FILE} say.
   *
   * @param defaultUser where no user is named
   * @throws redrose.health.CannotStart where one is missing or wrong
   */
  public static DatabaseSettings from(Settings settings, String defaultUser, String application) {
    return of(
        settings.text("REDROSE_DB_URL"),
        settings.text("REDROSE_DB_USER", defaultUser),
        settings.secret("REDROSE_DB_PASSWORD_FILE"),
        application);
  }

  /** The same over one connection, for what takes longer than a page may. */
  public DatabaseSettings patient(Duration limit) {
    return new DatabaseSettings(url, user, password, application, 1, connectLimit, limit);
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + url + " as " + user + "]";
  }
}
