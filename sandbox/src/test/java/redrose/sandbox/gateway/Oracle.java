package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redrose.requests.postgres.TestDatabase;
import redrose.sandbox.stripe.SimulatorControl;

/**
 * Joins the simulator's money to PostgreSQL's payments: one to one, with equal amounts, nothing
 * held and nothing left over on either side.
 */
final class Oracle {
  private static final String UNSETTLED =
      "SELECT count(*) FROM payment WHERE state NOT IN ('PAID', 'CANCELLED', 'EXPIRED')";

  private final TestDatabase database;
  private final SimulatorControl simulator;

  Oracle(TestDatabase database, Simulator simulator) {
    this(database, simulator.control);
  }

  Oracle(TestDatabase database, SimulatorControl simulator) {
    this.database = database;
    this.simulator = simulator;
  }

  /** Whether every payment has come to its end. */
  boolean isSettled() {
    return rows(UNSETTLED).equals(List.of("0"));
  }

  void moneyAndRecordsAgree() {
    assertThat(rows("SELECT state FROM payment"))
        .as("the states of all payments")
        .isSubsetOf("PAID", "CANCELLED", "EXPIRED");
    assertThat(moneyMoved()).as("money moved = payments paid").isEqualTo(paymentsPaid());
    for (var intent : simulator.ledger().path("intents")) {
      assertThat(intent.path("amount_capturable").asLong()).as("nothing is held").isZero();
      assertThat(intent.path("captures").asInt()).as("captured once").isLessThanOrEqualTo(1);
    }
  }

  /** The states of all payments, oldest first. */
  List<String> states() {
    return rows("SELECT state FROM payment ORDER BY created_at");
  }

  /** One column, as text. */
  List<String> rows(String query) {
    try (var connection = database.superuser();
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Changes what no process may: to bring about in a moment what would take long. */
  void change(String statements) {
    try (var connection = database.superuser();
        var statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, Long> moneyMoved() {
    var moved = new TreeMap<String, Long>();
    for (JsonNode intent : simulator.ledger().path("intents")) {
      if (intent.path("amount_captured").asLong() > 0) {
        moved.put(intent.path("id").asText(), intent.path("amount_captured").asLong());
      }
    }
    return moved;
  }

  private Map<String, Long> paymentsPaid() {
    var paid = new TreeMap<String, Long>();
    rows("SELECT provider_id || '=' || amount_pence FROM payment WHERE state = 'PAID'")
        .forEach(
            row -> {
              int sign = row.indexOf('=');
              paid.put(row.substring(0, sign), Long.parseLong(row.substring(sign + 1)));
            });
    return paid;
  }
}
