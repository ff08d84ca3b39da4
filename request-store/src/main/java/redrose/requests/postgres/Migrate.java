package redrose.requests.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import redrose.health.CannotStart;
import redrose.health.Settings;

/**
 * Brings a database up to date: tables, then each process's role, its password and its rights. May
 * be run again at any time. Run by the owner of the database, which may make roles; the processes
 * themselves never are the owner.
 */
public final class Migrate {
  private Migrate() {}

  /**
   * Migrates {@code REDROSE_DB_URL} as {@code REDROSE_DB_USER} (by default {@code redrose}), with
   * the passwords that the files {@code REDROSE_DB_OWNER_PASSWORD_FILE}, {@code
   * REDROSE_DB_IVR_PASSWORD_FILE}, {@code REDROSE_DB_GATEWAY_PASSWORD_FILE}, {@code
   * REDROSE_DB_CONSOLE_PASSWORD_FILE}, {@code REDROSE_DB_FINANCE_PASSWORD_FILE} and {@code
   * REDROSE_DB_OPEN311_PASSWORD_FILE} hold. Ends with 2 and one sentence where it can't.
   */
  public static void main(String[] arguments) {
    CannotStart.exitWhenThrown(() -> migrate(Settings.ofEnvironment()));
  }

  private static void migrate(Settings settings) {
    run(
        settings.text("REDROSE_DB_URL"),
        settings.text("REDROSE_DB_USER", "redrose"),
        settings.secret("REDROSE_DB_OWNER_PASSWORD_FILE"),
        Map.of(
            RoleMatrix.IVR, settings.secret("REDROSE_DB_IVR_PASSWORD_FILE"),
            RoleMatrix.GATEWAY, settings.secret("REDROSE_DB_GATEWAY_PASSWORD_FILE"),
            RoleMatrix.CONSOLE, settings.secret("REDROSE_DB_CONSOLE_PASSWORD_FILE"),
            RoleMatrix.FINANCE, settings.secret("REDROSE_DB_FINANCE_PASSWORD_FILE"),
            RoleMatrix.OPEN311, settings.secret("REDROSE_DB_OPEN311_PASSWORD_FILE")));
  }

  /**
   * The same, within a process.
   *
   * @param rolePasswords a password for each of {@link RoleMatrix#ROLES}
   * @throws CannotStart where it can't be done
   */
  public static void run(
      String url, String owner, String ownerPassword, Map<String, String> rolePasswords) {
    try {
      Flyway.configure().dataSource(url, owner, ownerPassword).load().migrate();
      try (var connection = DriverManager.getConnection(url, owner, ownerPassword)) {
        connection.setAutoCommit(false);
        Roles.apply(connection, new TreeMap<>(rolePasswords));
        connection.commit();
      }
    } catch (FlywayException | SQLException e) {
      throw new CannotStart(
          "The database at %s could not be migrated by %s: %s."
              .formatted(url, owner, Failures.sentence(e)),
          e);
    }
  }
}
