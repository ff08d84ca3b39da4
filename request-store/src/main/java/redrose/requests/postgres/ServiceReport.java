package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redrose.requests.calls.ServiceGroup;
import redrose.requests.calls.ServiceLine;

/** Counts how calls went, by hour, journey, service, language or desk. */
public final class ServiceReport {
  private static final String DESKS_ONLY = "AND outcome IN ('TRANSFERRED', 'NOT_CONNECTED')";

  private final Database database;

  public ServiceReport(Database database) {
    this.database = database;
  }

  /**
   * Counts the calls that came in within a time and are over, in the order of their keys.
   *
   * @param until the first instant that is not wanted any more
   * @param language of these callers only; of all where empty
   */
  public List<ServiceLine> of(
      ServiceGroup group, Instant from, Instant until, Optional<String> language) {
    var sql =
        """
        SELECT %1$s AS key, count(*) AS calls,
          count(*) FILTER (WHERE outcome IN ('COMPLETED', 'PAID', 'PAYMENT_UNSETTLED')) AS completed,
          count(*) FILTER (WHERE outcome IN ('TRANSFERRED', 'NOT_CONNECTED')) AS to_adviser,
          count(*) FILTER (WHERE outcome = 'ABANDONED') AS hung_up,
          avg(extract(epoch FROM ended_at - started_at)) AS mean_s,
          percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM ended_at - started_at))
            AS ninetieth_s
        FROM interaction AS i %2$s
        WHERE started_at >= :from AND started_at < :until AND ended_at IS NOT NULL
          AND (CAST(:language AS text) IS NULL OR language = :language) %3$s
        GROUP BY 1 ORDER BY 1
        """
            .formatted(key(group), join(group), group == ServiceGroup.DESK ? DESKS_ONLY : "");
    return database.with(
        handle ->
            handle
                .createQuery(sql)
                .bind("from", Rows.utc(from))
                .bind("until", Rows.utc(until))
                .bind("language", language.orElse(null))
                .map((row, context) -> line(row))
                .list());
  }

  private static String key(ServiceGroup group) {
    return switch (group) {
      case ALL -> "''::text";
      case HOUR -> "to_char(started_at AT TIME ZONE 'Europe/London', 'HH24')";
      case JOURNEY -> "coalesce(journey, '')";
      case LANGUAGE -> "coalesce(language, '')";
      case SERVICE -> "coalesce(bill.fund, '')";
      case DESK -> "concat_ws(', ', desk.name, replace(desk.result, '_', ' '))";
    };
  }

  private static String join(ServiceGroup group) {
    return switch (group) {
      case SERVICE ->
          """
          LEFT JOIN LATERAL (
            SELECT fund FROM payment_request WHERE interaction_id = i.id
            ORDER BY created_at DESC LIMIT 1) AS bill ON true
          """;
      case DESK ->
          """
          LEFT JOIN LATERAL (
            SELECT details ->> 'desk' AS name, details ->> 'result' AS result
            FROM interaction_event WHERE interaction_id = i.id AND kind = 'connected'
            ORDER BY at DESC LIMIT 1) AS desk ON true
          """;
      case ALL, HOUR, JOURNEY, LANGUAGE -> "";
    };
  }

  private static ServiceLine line(ResultSet row) throws SQLException {
    return new ServiceLine(
        row.getString("key"),
        row.getLong("calls"),
        row.getLong("completed"),
        row.getLong("to_adviser"),
        row.getLong("hung_up"),
        seconds(row, "mean_s"),
        seconds(row, "ninetieth_s"));
  }

  private static Duration seconds(ResultSet row, String column) throws SQLException {
    return Duration.ofMillis(Math.round(row.getDouble(column) * 1000));
  }
}
