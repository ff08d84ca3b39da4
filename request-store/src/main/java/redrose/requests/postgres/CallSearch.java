package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import redrose.requests.ListCursor;
import redrose.requests.calls.CallFilter;
import redrose.requests.calls.CallLine;

/**
 * Finds calls, the newest first, by key and not by count: a late page costs what the first does.
 */
public final class CallSearch {
  private static final String LINES =
      """
      SELECT i.*, bill.fund, bill.reference, bill.amount_pence, bill.state
      FROM interaction AS i
        LEFT JOIN LATERAL (
          SELECT r.fund, r.reference, r.amount_pence, p.state
          FROM payment_request AS r LEFT JOIN payment AS p ON p.request_id = r.id
          WHERE r.interaction_id = i.id ORDER BY r.created_at DESC, p.created_at DESC LIMIT 1
        ) AS bill ON true
      """;
  private static final String FUNDS =
      """
      WITH RECURSIVE each AS (
        (SELECT fund FROM payment ORDER BY fund LIMIT 1)
        UNION ALL
        SELECT (SELECT p.fund FROM payment AS p WHERE p.fund > each.fund ORDER BY p.fund LIMIT 1)
        FROM each WHERE each.fund IS NOT NULL)
      SELECT fund FROM each WHERE fund IS NOT NULL
      """;

  private final Database database;

  public CallSearch(Database database) {
    this.database = database;
  }

  /**
   * A page of calls.
   *
   * @param after the last call of the page before
   * @param most how many, 1 or more
   */
  public List<CallLine> find(CallFilter filter, Optional<ListCursor> after, int most) {
    return database.with(
        handle ->
            query(handle, filter, after, " LIMIT " + most).map((row, context) -> line(row)).list());
  }

  /** Codes of the funds that anything was ever to be paid into. */
  public List<String> funds() {
    return database.with(handle -> handle.createQuery(FUNDS).mapTo(String.class).list());
  }

  private static Query query(
      Handle handle, CallFilter filter, Optional<ListCursor> after, String limit) {
    var where = new ArrayList<>(List.of("i.started_at >= :from", "i.started_at < :until"));
    after.ifPresent(_ -> where.add("(i.started_at, i.id) < (:afterAt, :afterId)"));
    filter.number().ifPresent(_ -> where.add("i.caller_number LIKE '%' || :number || '%'"));
    filter.outcome().ifPresent(_ -> where.add("i.outcome = :outcome"));
    filter.journey().ifPresent(_ -> where.add("i.journey = :journey"));
    filter.language().ifPresent(_ -> where.add("i.language = :language"));
    filter.question().ifPresent(_ -> where.add(CallPaths.CAME_TO + " = :question"));
    filter.fund().ifPresent(_ -> where.add(bill("r.fund = :fund")));
    filter
        .reference()
        .ifPresent(
            _ ->
                where.add(
                    bill(
                        "(starts_with(r.reference, :reference) OR EXISTS (SELECT FROM payment AS p"
                            + " WHERE p.request_id = r.id AND p.receipt = :reference))")));
    var query =
        handle
            .createQuery(
                LINES
                    + " WHERE "
                    + String.join(" AND ", where)
                    + " ORDER BY i.started_at DESC, i.id DESC"
                    + limit)
            .bind("from", Rows.utc(filter.from()))
            .bind("until", Rows.utc(filter.until()));
    after.ifPresent(
        cursor -> query.bind("afterAt", Rows.utc(cursor.at())).bind("afterId", cursor.id()));
    filter.number().ifPresent(number -> query.bind("number", number));
    filter.outcome().ifPresent(outcome -> query.bind("outcome", outcome.name()));
    filter.journey().ifPresent(journey -> query.bind("journey", journey));
    filter.language().ifPresent(language -> query.bind("language", language));
    filter.question().ifPresent(question -> query.bind("question", question));
    filter.fund().ifPresent(fund -> query.bind("fund", fund));
    filter.reference().ifPresent(reference -> query.bind("reference", reference));
    return query;
  }

  private static String bill(String condition) {
    return "EXISTS (SELECT FROM payment_request AS r WHERE r.interaction_id = i.id AND "
        + condition
        + ")";
  }

  private static CallLine line(ResultSet row) throws SQLException {
    var fund = Rows.optionalText(row, "fund");
    return new CallLine(
        Interactions.interaction(row),
        fund.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new CallLine.Bill(
                    fund.get(),
                    row.getString("reference"),
                    row.getLong("amount_pence"),
                    Rows.optionalText(row, "state"))));
  }
}
