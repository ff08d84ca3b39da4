package redrose.requests.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the owner role and its empty database on a new server; {@link Migrate} does the rest. In
 * production an administrator does the same by hand, as docs/request-store.md says.
 */
public final class OwnerRole {
  /** The owner's role and database. */
  public static final String NAME = "redrose";

  private OwnerRole() {}

  /**
   * Makes both where they are missing, and sets the password.
   *
   * @param superuser a connection of a superuser, to any database, committing by itself
   */
  public static void ensure(Connection superuser, String password) throws SQLException {
    Roles.ensure(superuser, NAME, password);
    try (var statement = superuser.createStatement()) {
      statement.execute("ALTER ROLE " + NAME + " CREATEROLE");
      if (!databaseExists(superuser)) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
      keepValuesOutOfLog(statement, NAME);
    }
  }

  /** By default the server logs the whole row that a constraint refused. */
  static void keepValuesOutOfLog(Statement superuser, String database) throws SQLException {
    superuser.execute("ALTER DATABASE " + database + " SET log_error_verbosity = 'terse'");
  }

  private static boolean databaseExists(Connection superuser) throws SQLException {
    try (var query = superuser.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
      query.setString(1, NAME);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
