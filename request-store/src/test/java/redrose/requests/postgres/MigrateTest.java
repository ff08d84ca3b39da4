package redrose.requests.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redrose.health.CannotStart;

class MigrateTest {
  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void migratingAgainChangesNothingAndKeepsWhatIsThere() throws SQLException {
    try (var fixture = new Fixture()) {
      var payment = fixture.opened();
      migrate(fixture.database, TestDatabase.password(OwnerRole.NAME));

      assertThat(fixture.payments.find(payment.id())).contains(payment);
    }
  }

  @Test
  void aRightThatTheMatrixDoesNotHaveIsTakenAway() throws SQLException {
    try (var owner = database.connect(OwnerRole.NAME);
        var statement = owner.createStatement()) {
      statement.execute("GRANT SELECT ON interaction TO redrose_gateway");
      statement.execute("GRANT SELECT ON payment_attempt TO PUBLIC");
    }
    migrate(database, TestDatabase.password(OwnerRole.NAME));

    try (var superuser = database.superuser();
        var statement = superuser.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT has_table_privilege('redrose_gateway', 'interaction', 'SELECT'),"
                    + " has_table_privilege('redrose_ivr', 'payment_attempt', 'SELECT')")) {
      rows.next();
      assertThat(rows.getBoolean(1)).isFalse();
      assertThat(rows.getBoolean(2)).isFalse();
    }
  }

  @Test
  void aPasswordIsChangedWhateverCharactersItHas() throws SQLException {
    var odd = "it's \"odd\"; \\ $$ £";
    var passwords = new HashMap<>(TestDatabase.passwords(RoleMatrix.ROLES));
    passwords.put(RoleMatrix.CONSOLE, odd);
    try {
      Migrate.run(database.url(), OwnerRole.NAME, ownerPassword(), passwords);
      try (var console = DriverManager.getConnection(database.url(), RoleMatrix.CONSOLE, odd)) {
        assertThat(console.isValid(5)).isTrue();
      }
    } finally {
      migrate(database, ownerPassword());
    }
  }

  @Test
  void aDatabaseThatCanNotBeReachedIsSaidInOneSentence() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Migrate.run("jdbc:postgresql://127.0.0.1:1/x", "o", "p", Map.of()))
        .withMessageStartingWith("The database at jdbc:postgresql://127.0.0.1:1/x")
        .withMessageNotContaining("\n");
  }

  private static void migrate(TestDatabase database, String ownerPassword) {
    Migrate.run(
        database.url(), OwnerRole.NAME, ownerPassword, TestDatabase.passwords(RoleMatrix.ROLES));
  }

  private static String ownerPassword() {
    return TestDatabase.password(OwnerRole.NAME);
  }
}
