package redrose.sandbox.record;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.Wav;
import redrose.sandbox.phone.RunEnvironment;

/** Reads a call's rows back from the request store. */
public final class StoreReader implements AutoCloseable {
  private final Connection connection;

  private StoreReader(Connection connection) {
    this.connection = connection;
  }

  /** Connects to the store of what is up. */
  public static StoreReader open(RunEnvironment environment) throws IOException, SQLException {
    String password = Files.readString(environment.databasePasswordFile()).strip();
    return new StoreReader(
        DriverManager.getConnection(
            environment.databaseUrl(), environment.databaseUser(), password));
  }

  /** The provider's name of the payment with that receipt, if there is one. */
  public Optional<String> providerId(String receipt) throws SQLException {
    try (var query =
        connection.prepareStatement("SELECT provider_id FROM payment WHERE receipt = ?")) {
      query.setString(1, receipt);
      ResultSet rows = query.executeQuery();
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }

  /** The latest interaction with whoever rang from that number at that time or later, if any. */
  Optional<UUID> latestInteraction(String callerNumber, Instant since) throws SQLException {
    String sql =
        "SELECT id FROM interaction WHERE caller_number = ? AND started_at >= ?"
            + " ORDER BY started_at DESC LIMIT 1";
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, callerNumber);
      query.setTimestamp(2, Timestamp.from(since));
      ResultSet rows = query.executeQuery();
      return rows.next() ? Optional.of(rows.getObject("id", UUID.class)) : Optional.empty();
    }
  }

  /** That interaction as it stands now. */
  public InteractionRecord interaction(UUID id) throws SQLException {
    String sql = "SELECT outcome, language, answered_at, ended_at FROM interaction WHERE id = ?";
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, id);
      ResultSet row = query.executeQuery();
      row.next();
      return new InteractionRecord(
          id,
          Optional.ofNullable(row.getString("outcome")),
          row.getString("language"),
          instant(row, "answered_at"),
          instant(row, "ended_at"),
          events(id));
    }
  }

  private List<EventRecord> events(UUID interaction) throws SQLException {
    String sql =
        "SELECT process, at, kind, details FROM interaction_event WHERE interaction_id = ?"
            + " ORDER BY at, process, seq";
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, interaction);
      ResultSet rows = query.executeQuery();
      List<EventRecord> events = new ArrayList<>();
      while (rows.next()) {
        events.add(
            new EventRecord(
                rows.getString("process"),
                rows.getTimestamp("at").toInstant(),
                rows.getString("kind"),
                RecordJson.parse(rows.getString("details"))));
      }
      return events;
    }
  }

  /**
   * The payment by telephone that the caller of that interaction was led to, the latest if there
   * are more.
   */
  public Optional<PaymentRecord> payment(UUID interaction) throws SQLException {
    String sql =
        "SELECT p.* FROM payment p JOIN payment_request r ON r.id = p.request_id"
            + " WHERE r.interaction_id = ? AND p.method = 'TELEPHONE'"
            + " ORDER BY p.created_at DESC LIMIT 1";
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, interaction);
      ResultSet row = query.executeQuery();
      return row.next() ? Optional.of(payment(row)) : Optional.empty();
    }
  }

  /** Whether that interaction's caller was promised a link that is not on its way yet. */
  boolean isLinkUnderWay(UUID interaction) throws SQLException {
    String sql =
        "SELECT EXISTS (SELECT FROM link_order o JOIN payment_request r ON r.id = o.request_id"
            + " WHERE r.interaction_id = ? AND NOT EXISTS (SELECT FROM notification n"
            + " WHERE n.interaction_id = r.interaction_id AND n.template = 'pay-link'))";
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, interaction);
      ResultSet row = query.executeQuery();
      row.next();
      return row.getBoolean(1);
    }
  }

  /** The texts of that interaction that are sent or on their way, by their templates. */
  public List<String> texts(UUID interaction) throws SQLException {
    String sql =
        "SELECT template FROM notification WHERE interaction_id = ? AND state <> 'WITHDRAWN'"
            + " AND (unless_told IS NULL OR state = 'SENT') ORDER BY created_at";
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, interaction);
      ResultSet rows = query.executeQuery();
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private static PaymentRecord payment(ResultSet row) throws SQLException {
    return new PaymentRecord(
        row.getObject("id", UUID.class),
        row.getString("state"),
        row.getLong("amount_pence"),
        row.getString("reference"),
        row.getString("fund"),
        Optional.ofNullable(row.getString("provider_id")),
        row.getString("receipt"));
  }

  /** What was reported on that interaction. */
  Optional<ReportRecord> report(UUID interaction) throws SQLException {
    String sql = "SELECT id, reference, category FROM service_request WHERE interaction_id = ?";
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, interaction);
      ResultSet row = query.executeQuery();
      return row.next()
          ? Optional.of(
              new ReportRecord(
                  row.getString("reference"),
                  row.getString("category"),
                  messages(row.getObject("id", UUID.class))))
          : Optional.empty();
    }
  }

  private Map<String, Wav> messages(UUID report) throws SQLException {
    try (var query =
        connection.prepareStatement("SELECT kind, content FROM attachment WHERE request_id = ?")) {
      query.setObject(1, report);
      ResultSet rows = query.executeQuery();
      Map<String, Wav> messages = new HashMap<>();
      while (rows.next()) {
        messages.put(rows.getString("kind"), new Wav(rows.getBytes("content")));
      }
      return messages;
    }
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
