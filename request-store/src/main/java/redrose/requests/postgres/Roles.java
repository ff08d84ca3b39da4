package redrose.requests.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;

/** Makes the login roles and gives each exactly the rights of {@link RoleMatrix}. */
final class Roles {
  private Roles() {}

  static void apply(Connection connection, SortedMap<String, String> passwords)
      throws SQLException {
    for (var password : passwords.entrySet()) {
      ensure(connection, password.getKey(), password.getValue());
    }
    var all = String.join(", ", passwords.keySet());
    try (var statement = connection.createStatement()) {
      statement.execute("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, " + all);
      statement.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC, " + all);
      statement.execute("GRANT USAGE ON SCHEMA public TO " + all);
      for (var grant : RoleMatrix.GRANTS) {
        statement.execute(grant.sql());
      }
      // what is searched for decides the plan: a number in full and one digit of it need different
      // ones
      statement.execute(
          "ALTER ROLE %s SET plan_cache_mode = force_custom_plan".formatted(RoleMatrix.CONSOLE));
    }
  }

  static void ensure(Connection connection, String role, String password) throws SQLException {
    var verb = exists(connection, role) ? "ALTER" : "CREATE";
    try (var statement = connection.createStatement()) {
      // neither takes parameters, so the server quotes the password
      statement.execute(verb + " ROLE " + role + " LOGIN PASSWORD " + quoted(connection, password));
    }
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    try (var query = connection.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
      query.setString(1, role);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static String quoted(Connection connection, String text) throws SQLException {
    try (var query = connection.prepareStatement("SELECT quote_literal(?)")) {
      query.setString(1, text);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
