package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import redrose.requests.InteractionOutcome;
import redrose.requests.calls.CallFlow;

/** Counts the ways that calls took from question to question, and where callers left. */
public final class CallPaths {
  /** The question of a call that was asked for the first time last: where it came to. */
  static final String CAME_TO =
      """
      (SELECT question FROM (
        SELECT details ->> 'question' AS question, min(at) AS at FROM interaction_event
        WHERE interaction_id = i.id AND kind = 'asked' GROUP BY 1) AS asked
      ORDER BY at DESC, question DESC LIMIT 1)
      """;

  private static final String FLOWS =
      """
      WITH step AS (
        SELECT i.id, i.outcome, i.ended_at, e.details ->> 'question' AS question, min(e.at) AS at
        FROM interaction AS i LEFT JOIN interaction_event AS e
          ON e.interaction_id = i.id AND e.kind = 'asked'
        WHERE i.started_at >= :from AND i.started_at < :until AND i.ended_at IS NOT NULL
        GROUP BY 1, 2, 3, 4),
      numbered AS (
        SELECT id, outcome, question, row_number() OVER way AS place,
          lead(question) OVER way AS next
        FROM step WINDOW way AS (PARTITION BY id ORDER BY at, question))
      SELECT question, next, CASE WHEN next IS NULL THEN outcome END AS ended,
        avg(place) AS place, count(*) AS calls,
        coalesce(sum(bill.pence) FILTER (WHERE next IS NULL AND outcome = 'ABANDONED'), 0) AS pence
      FROM numbered LEFT JOIN LATERAL (
        SELECT coalesce(
          (SELECT amount_pence FROM payment_request WHERE interaction_id = numbered.id
            ORDER BY created_at DESC LIMIT 1),
          (SELECT substring(details ->> 'keys' FROM '^[0-9]{1,7}')::bigint FROM interaction_event
            WHERE interaction_id = numbered.id AND kind = 'keyed'
              AND details ->> 'question' = 'amount' AND details ->> 'outcome' = 'given'
            ORDER BY at DESC LIMIT 1)) AS pence
      ) AS bill ON next IS NULL AND outcome = 'ABANDONED'
      GROUP BY 1, 2, 3 ORDER BY calls DESC, 1, 2, 3
      """;

  private final Database database;

  public CallPaths(Database database) {
    this.database = database;
  }

  /**
   * The ways of the calls that came in within a time and are over, those that most took first.
   *
   * @param until the first instant that is not wanted any more
   */
  public List<CallFlow> of(Instant from, Instant until) {
    return database.with(
        handle ->
            handle
                .createQuery(FLOWS)
                .bind("from", Rows.utc(from))
                .bind("until", Rows.utc(until))
                .map((row, context) -> flow(row))
                .list());
  }

  private static CallFlow flow(ResultSet row) throws SQLException {
    return new CallFlow(
        Rows.optionalText(row, "question"),
        Rows.optionalText(row, "next"),
        Rows.optionalText(row, "ended").map(InteractionOutcome::valueOf),
        row.getDouble("place"),
        row.getLong("calls"),
        row.getLong("pence"));
  }
}
