package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import redrose.requests.postgres.RoleMatrix.Right;

/** Each role tries every right on every column of every table, and gets what the matrix says. */
class RoleMatrixTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static TestDatabase database;
  private static List<Column> columns;

  @BeforeAll
  static void readColumns() throws SQLException {
    database = TestDatabase.fresh();
    columns = new ArrayList<>();
    try (var connection = database.superuser();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT table_name, column_name FROM information_schema.columns"
                    + " WHERE table_schema = 'public' ORDER BY table_name, ordinal_position")) {
      while (rows.next()) {
        columns.add(new Column(rows.getString(1), rows.getString(2)));
      }
    }
  }

  @ParameterizedTest
  @FieldSource("redrose.requests.postgres.RoleMatrix#ROLES")
  void aRoleMayDoWhatTheMatrixSaysAndNothingElse(String role) throws SQLException {
    var wrong = new ArrayList<String>();
    try (var connection = database.connect(role)) {
      for (var column : columns) {
        for (var right : Right.values()) {
          if (mayDo(connection, column.attempt(right)) != column.isGranted(role, right)) {
            wrong.add(right + " " + column);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("redrose.requests.postgres.RoleMatrix#ROLES")
  void aRoleMayMakeNothing(String role) throws SQLException {
    try (var connection = database.connect(role)) {
      assertThat(mayDo(connection, "CREATE TABLE mine (id integer)")).isFalse();
      assertThat(mayDo(connection, "CREATE ROLE mine")).isFalse();
      assertThat(mayDo(connection, "SET ROLE " + OwnerRole.NAME)).isFalse();
    }
  }

  @Test
  void theTablesThatMatterAreAmongThoseTried() {
    assertThat(columns)
        .extracting(Column::table)
        .contains("interaction", "interaction_event", "payment_request", "payment")
        .contains("payment_attempt", "payment_event", "payment_move", "flyway_schema_history")
        .contains(
            "refund",
            "refund_decision",
            "refund_event",
            "caller_key",
            "payout_sign_off",
            "caller_preference",
            "service_request",
            "attachment",
            "api_key",
            "notification");
  }

  /** Privileges come before everything else, so any other failure is a right that is had. */
  private static boolean mayDo(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      return !INSUFFICIENT_PRIVILEGE.equals(e.getSQLState());
    } finally {
      connection.rollback();
    }
  }

  private record Column(String table, String name) {
    String attempt(Right right) {
      return switch (right) {
        case SELECT -> "SELECT %s FROM %s LIMIT 0".formatted(name, table);
        case INSERT -> "INSERT INTO %s (%s) VALUES (DEFAULT)".formatted(table, name);
        case UPDATE -> "UPDATE %s SET %s = DEFAULT WHERE false".formatted(table, name);
        case DELETE -> "DELETE FROM %s WHERE false".formatted(table);
        case TRUNCATE -> "TRUNCATE " + table;
      };
    }

    boolean isGranted(String role, Right right) {
      return RoleMatrix.GRANTS.stream()
          .filter(grant -> grant.role().equals(role) && grant.table().equals(table))
          .filter(grant -> grant.right() == right)
          .anyMatch(
              grant ->
                  grant
                      .columns()
                      .map(names -> List.of(names.split(", ")).contains(name))
                      .orElse(true));
    }
  }
}
