package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import redrose.requests.calls.LiveCall;

/** Reads calls as they stand now: all of a day once, and then those that have changed. */
public final class LiveCalls {
  private static final String CALLS =
      """
      SELECT i.*, asked.question, latest.kind AS stage
      FROM interaction AS i
        LEFT JOIN LATERAL (
          SELECT details ->> 'question' AS question FROM interaction_event
          WHERE interaction_id = i.id AND kind = 'asked' AND i.ended_at IS NULL
          ORDER BY at DESC LIMIT 1) AS asked ON true
        LEFT JOIN LATERAL (
          SELECT kind FROM interaction_event
          WHERE interaction_id = i.id AND i.ended_at IS NULL
          ORDER BY at DESC LIMIT 1) AS latest ON true
      """;

  private final Database database;

  public LiveCalls(Database database) {
    this.database = database;
  }

  /** All calls that came in since then. */
  public List<LiveCall> since(Instant begin) {
    return database.with(
        handle ->
            handle
                .createQuery(CALLS + " WHERE i.started_at >= :begin")
                .bind("begin", Rows.utc(begin))
                .map((row, context) -> call(row))
                .list());
  }

  /** These calls. */
  public List<LiveCall> of(Collection<UUID> ids) {
    return database.with(
        handle ->
            handle
                .createQuery(CALLS + " WHERE i.id = ANY(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> call(row))
                .list());
  }

  private static LiveCall call(ResultSet row) throws SQLException {
    return new LiveCall(
        Interactions.interaction(row),
        Rows.optionalText(row, "question"),
        Rows.optionalText(row, "stage"));
  }
}
