package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import redrose.requests.staff.AuditEntry;

/** What staff did: written as they do it, never changed. */
public final class AuditLog {
  private static final int FETCH_SIZE = 1_000;

  private final Database database;

  public AuditLog(Database database) {
    this.database = database;
  }

  /**
   * Writes an entry.
   *
   * @param action lower-case words with hyphens between
   * @param subject whom or what it is about; may be empty
   * @param details plain values by name
   */
  public void note(String person, String action, String subject, Map<String, ?> details) {
    database.with(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO audit_event (person, action, subject, details)"
                        + " VALUES (:person, :action, :subject, :details::jsonb)")
                .bind("person", person)
                .bind("action", action)
                .bind("subject", subject)
                .bind("details", Json.object(details))
                .execute());
  }

  /** Reads every entry, oldest first, a thousand at a time. */
  public void readAll(Consumer<AuditEntry> reader) {
    database.transact(
        handle -> {
          try (var entries =
              handle
                  .createQuery(
                      "SELECT number, person, action, subject, details::text, encode(previous,"
                          + " 'hex') AS previous, encode(hash, 'hex') AS hash, to_char(at AT TIME"
                          + " ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS written_at FROM"
                          + " audit_event ORDER BY number")
                  .setFetchSize(FETCH_SIZE)
                  .map((row, context) -> entry(row))
                  .stream()) {
            entries.forEach(reader);
          }
          return null;
        });
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        row.getString("written_at"),
        row.getString("person"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("details"),
        row.getString("previous"),
        row.getString("hash"));
  }
}
