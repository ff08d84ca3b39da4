package redrose.sandbox.crash.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads both sides of the books.
 *
 * @param url JDBC address of the store, with a user who may read all
 */
public record BooksReader(String url) {
  private static final String PAYMENTS =
      """
      SELECT p.id, p.request_id, r.asterisk_unique_id, p.method, p.reference, p.amount_pence, p.state,
        p.version, p.provider_id, p.created_at
      FROM payment p JOIN payment_request r ON r.id = p.request_id
      """;
  private static final String MOVES =
      """
      SELECT payment_id, version, from_state, to_state, epoch, at FROM payment_event
      ORDER BY payment_id, version
      """;
  private static final String REFUNDS =
      "SELECT id, payment_id, amount_pence, state, version, provider_id FROM refund";
  private static final String REFUND_MOVES =
      """
      SELECT refund_id AS payment_id, version, from_state, to_state, epoch, at FROM refund_event
      ORDER BY refund_id, version
      """;
  private static final String UNSETTLED =
      "SELECT count(*) FROM payment WHERE state NOT IN ('PAID', 'CANCELLED', 'EXPIRED')";
  private static final String UNSETTLED_REFUNDS =
      "SELECT count(*) FROM refund WHERE state IN ('APPROVED', 'REFUND_SENT')";
  private static final String ENDED =
      """
      SELECT r.asterisk_unique_id, p.id, p.state
      FROM payment p JOIN payment_request r ON r.id = p.request_id
      WHERE r.asterisk_unique_id = ANY (?) AND p.state IN ('PAID', 'CANCELLED', 'EXPIRED')
        AND p.method = 'TELEPHONE'
      """;

  /** Reads all, at one moment of PostgreSQL's. */
  public Books read(JsonNode ledger) throws SQLException {
    try (var connection = connect()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return new Books(
          payments(connection, moves(connection, MOVES)),
          intents(ledger),
          refunds(connection, moves(connection, REFUND_MOVES)),
          refundEntries(ledger),
          events(connection),
          events(ledger));
    }
  }

  /** How many payments and refunds have not come to their end. */
  public int unsettled() throws SQLException {
    return count(UNSETTLED, null) + count(UNSETTLED_REFUNDS, null);
  }

  /** Whether no payment of a bill is under way. */
  public boolean isSettled(String reference) throws SQLException {
    return count(UNSETTLED + " AND reference = ?", reference) == 0;
  }

  /** How many refunds of a payment are under way. */
  public int unsettledRefunds(UUID payment) throws SQLException {
    return count(UNSETTLED_REFUNDS + " AND payment_id = ?", payment);
  }

  /**
   * How a payment ended.
   *
   * @param isPaid or else it was given up
   */
  public record Ended(UUID payment, boolean isPaid) {}

  /** How payments ended, by their callers' channels; those that have not are left out. */
  public Map<String, Ended> ended(Collection<String> uniqueIds) throws SQLException {
    try (var connection = connect();
        var query = connection.prepareStatement(ENDED)) {
      query.setArray(1, connection.createArrayOf("text", uniqueIds.toArray()));
      var rows = query.executeQuery();
      var ended = new HashMap<String, Ended>();
      while (rows.next()) {
        ended.put(
            rows.getString("asterisk_unique_id"),
            new Ended(rows.getObject("id", UUID.class), rows.getString("state").equals("PAID")));
      }
      return ended;
    }
  }

  private int count(String sql, Object of) throws SQLException {
    try (var connection = connect();
        var query = connection.prepareStatement(sql)) {
      if (of != null) {
        query.setObject(1, of);
      }
      var rows = query.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  private static List<PaymentRow> payments(
      Connection connection, Map<UUID, List<PaymentRow.Move>> moves) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery(PAYMENTS)) {
      var payments = new ArrayList<PaymentRow>();
      while (rows.next()) {
        var id = rows.getObject("id", UUID.class);
        payments.add(
            new PaymentRow(
                id,
                rows.getObject("request_id", UUID.class),
                rows.getString("asterisk_unique_id"),
                rows.getString("method").equals("LINK"),
                rows.getString("reference"),
                rows.getLong("amount_pence"),
                rows.getString("state"),
                rows.getInt("version"),
                rows.getString("provider_id"),
                rows.getTimestamp("created_at").toInstant(),
                moves.getOrDefault(id, List.of())));
      }
      return payments;
    }
  }

  private static List<RefundRow> refunds(
      Connection connection, Map<UUID, List<PaymentRow.Move>> moves) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery(REFUNDS)) {
      var refunds = new ArrayList<RefundRow>();
      while (rows.next()) {
        var id = rows.getObject("id", UUID.class);
        refunds.add(
            new RefundRow(
                id,
                rows.getObject("payment_id", UUID.class),
                rows.getLong("amount_pence"),
                rows.getString("state"),
                rows.getInt("version"),
                rows.getString("provider_id"),
                moves.getOrDefault(id, List.of())));
      }
      return refunds;
    }
  }

  private static Map<UUID, List<PaymentRow.Move>> moves(Connection connection, String sql)
      throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery(sql)) {
      var moves = new HashMap<UUID, List<PaymentRow.Move>>();
      while (rows.next()) {
        moves
            .computeIfAbsent(rows.getObject("payment_id", UUID.class), _ -> new ArrayList<>())
            .add(
                new PaymentRow.Move(
                    rows.getInt("version"),
                    rows.getString("from_state"),
                    rows.getString("to_state"),
                    rows.getInt("epoch"),
                    rows.getTimestamp("at").toInstant()));
      }
      return moves;
    }
  }

  private static List<IntentEntry> intents(JsonNode ledger) {
    var intents = new ArrayList<IntentEntry>();
    for (var intent : ledger.path("intents")) {
      intents.add(
          new IntentEntry(
              intent.path("id").asText(),
              intent.path("metadata").path("redrose_payment").asText(),
              intent.path("status").asText(),
              intent.path("amount_captured").asLong(),
              intent.path("amount_capturable").asLong(),
              intent.path("captures").asLong()));
    }
    return intents;
  }

  private static Set<String> events(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery("SELECT id FROM provider_event")) {
      var events = new HashSet<String>();
      while (rows.next()) {
        events.add(rows.getString("id"));
      }
      return events;
    }
  }

  private static Set<String> events(JsonNode ledger) {
    var events = new HashSet<String>();
    ledger.path("events").forEach(event -> events.add(event.asText()));
    return events;
  }

  private static List<RefundEntry> refundEntries(JsonNode ledger) {
    var refunds = new ArrayList<RefundEntry>();
    for (var refund : ledger.path("refunds")) {
      refunds.add(
          new RefundEntry(
              refund.path("id").asText(),
              refund.path("payment_intent").asText(),
              refund.path("metadata").path("redrose_refund").asText(),
              refund.path("amount").asLong()));
    }
    return refunds;
  }
}
