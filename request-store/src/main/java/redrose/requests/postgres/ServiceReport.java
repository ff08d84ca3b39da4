package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redrose.requests.calls.ServiceGroup;
import redrose.requests.calls.ServiceLine;

/**
 * How calls went, by hour, journey, service, language or desk: from the sums of the days that are
 * counted, and of the others by counting them.
 */
public final class ServiceReport {
  private static final String ALL_LANGUAGES = "*";
  private static final String CLASSES =
      """
      SELECT part, key, within_s, sum(calls) AS calls, sum(completed) AS completed,
        sum(to_adviser) AS to_adviser, sum(hung_up) AS hung_up,
        sum(length_ms::double precision) AS length_ms
      FROM (
        SELECT part, key, within_s, calls, completed, to_adviser, hung_up, length_ms
        FROM service_day WHERE language = :language AND day BETWEEN :from AND :to
        UNION ALL
        SELECT part, key, within_s, calls, completed, to_adviser, hung_up, length_ms
        FROM days_not_counted(:from, :to) AS day CROSS JOIN LATERAL service_of(day)
        WHERE language = :language
      ) AS class
      GROUP BY part, key, within_s ORDER BY part, key, within_s
      """;

  private final Database database;

  public ServiceReport(Database database) {
    this.database = database;
  }

  /**
   * The calls that came in on these days, in London, and are over: of each group its lines, in the
   * order of their keys.
   *
   * @param to the last day
   * @param language of these callers only; of all where empty
   */
  public Map<ServiceGroup, List<ServiceLine>> of(
      LocalDate from, LocalDate to, Optional<String> language) {
    var classes =
        database.with(
            handle ->
                handle
                    .createQuery(CLASSES)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("language", language.orElse(ALL_LANGUAGES))
                    .map((row, _) -> lengthClass(row))
                    .list());
    return classes.stream()
        .collect(
            Collectors.groupingBy(
                LengthClass::group,
                () -> new EnumMap<>(ServiceGroup.class),
                Collectors.collectingAndThen(Collectors.toList(), ServiceReport::lines)));
  }

  private static List<ServiceLine> lines(List<LengthClass> ofOneGroup) {
    return ofOneGroup.stream()
        .collect(Collectors.groupingBy(LengthClass::key, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(LengthClass::line)
        .toList();
  }

  private static LengthClass lengthClass(ResultSet row) throws SQLException {
    return new LengthClass(
        ServiceGroup.valueOf(row.getString("part")),
        row.getString("key"),
        Duration.ofSeconds(row.getLong("within_s")),
        row.getLong("calls"),
        row.getLong("completed"),
        row.getLong("to_adviser"),
        row.getLong("hung_up"),
        row.getDouble("length_ms"));
  }
}
