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
  private static final String NEWEST = " ORDER BY i.started_at DESC, i.id DESC";

  private static final String BILL =
      """
      LEFT JOIN LATERAL (
        SELECT r.fund, r.reference, r.amount_pence, p.state
        FROM payment_request AS r LEFT JOIN payment AS p ON p.request_id = r.id
        WHERE r.interaction_id = i.id ORDER BY r.created_at DESC, p.created_at DESC LIMIT 1
      ) AS bill ON true
      """;

  private static final String RECEIPT_OR_REFERENCE =
      """
      i.id IN (
        SELECT r.interaction_id FROM payment_request AS r WHERE r.reference LIKE :reference || '%'
        UNION SELECT r.interaction_id FROM payment AS p JOIN payment_request AS r
          ON r.id = p.request_id WHERE p.receipt = :reference)
      """;

  private static final String RECEIPT = "[0-9]{8}";
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
    filter.fund().ifPresent(_ -> where.add(bill("r.fund = :fund")));
    filter
        .reference()
        .ifPresent(
            text ->
                where.add(
                    text.matches(RECEIPT)
                        ? RECEIPT_OR_REFERENCE
                        : bill("r.reference LIKE :reference || '%'")));
    var all = String.join(" AND ", where);
    var calls =
        filter.question().isPresent()
            ? cameTo(all, limit)
            : "SELECT * FROM interaction AS i WHERE " + all;
    var query =
        handle
            .createQuery(
                "SELECT i.*, bill.fund, bill.reference, bill.amount_pence, bill.state FROM ("
                    + (calls + NEWEST + limit)
                    + ") AS i "
                    + (BILL + NEWEST))
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

  /** Of the days that are counted it is kept where a call came to; of the others it is seen. */
  private static String cameTo(String where, String limit) {
    return """
    SELECT i.* FROM (
      (SELECT i.* FROM came_to AS c JOIN interaction AS i ON i.id = c.interaction_id
        WHERE c.question = :question AND c.started_at >= :from AND c.started_at < :until AND %1$s
        ORDER BY c.started_at DESC, c.interaction_id DESC %2$s)
      UNION ALL
      (SELECT i.* FROM
          days_not_counted(day_of(:from), day_of(:until - interval '1 second')) AS day
          JOIN interaction AS i
            ON i.started_at >= begin_of(day) AND i.started_at < begin_of(day + 1)
        WHERE %1$s AND
          (SELECT question FROM (
            SELECT details ->> 'question' AS question, min(at) AS at FROM interaction_event
            WHERE interaction_id = i.id AND kind = 'asked' GROUP BY 1) AS asked
          ORDER BY at DESC, question DESC LIMIT 1) = :question
        ORDER BY i.started_at DESC, i.id DESC %2$s)
    ) AS i
    """
        .formatted(where, limit);
  }

  private static String bill(String condition) {
    return "i.id IN (SELECT r.interaction_id FROM payment_request AS r WHERE " + condition + ")";
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
