package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import redrose.requests.InteractionOutcome;
import redrose.requests.calls.CallFlow;

/**
 * The ways that calls took from question to question, and where callers left: from the sums of the
 * days that are counted, and of the others by counting them.
 */
public final class CallPaths {
  private static final String FLOWS =
      """
      SELECT question, next, outcome AS ended, sum(places) / sum(calls) AS place,
        sum(calls) AS calls, sum(unpaid_pence) AS pence
      FROM (
        SELECT question, next, outcome, calls, places, unpaid_pence
        FROM path_day WHERE day BETWEEN :from AND :to
        UNION ALL
        SELECT question, next, outcome, calls, places, unpaid_pence
        FROM days_not_counted(:from, :to) AS day CROSS JOIN LATERAL paths_of(day)
      ) AS flow
      GROUP BY 1, 2, 3 ORDER BY calls DESC, 1, 2, 3
      """;

  private final Database database;

  public CallPaths(Database database) {
    this.database = database;
  }

  /**
   * The ways of the calls that came in on these days, in London, and are over, those that most took
   * first.
   *
   * @param to the last day
   */
  public List<CallFlow> of(LocalDate from, LocalDate to) {
    return database.with(
        handle ->
            handle
                .createQuery(FLOWS)
                .bind("from", from)
                .bind("to", to)
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
