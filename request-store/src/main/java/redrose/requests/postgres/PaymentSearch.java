package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import redrose.requests.ListCursor;
import redrose.requests.PaymentMethod;
import redrose.requests.PaymentState;
import redrose.requests.finance.PaymentFilter;
import redrose.requests.finance.PaymentLine;
import redrose.requests.finance.PaymentStage;

/**
 * Finds payments, the newest first, by key and not by count: a late page costs what the first does.
 */
public final class PaymentSearch {
  static final String COLUMNS =
      "p.id, p.created_at, p.receipt, p.fund, p.reference, p.amount_pence, p.state, p.refund_pence,"
          + " p.provider, p.provider_id, p.method";

  private static final String RECEIPT = "[0-9]{8}";

  private final Database database;

  public PaymentSearch(Database database) {
    this.database = database;
  }

  /**
   * A page of payments.
   *
   * @param after the last payment of the page before
   * @param most how many, 1 or more
   */
  public List<PaymentLine> find(PaymentFilter filter, Optional<ListCursor> after, int most) {
    return database.with(
        handle ->
            query(handle, filter, after, " LIMIT " + most).map((row, context) -> line(row)).list());
  }

  /** Codes of the funds that anything was ever to be paid into. */
  public List<String> funds() {
    return distinct("fund");
  }

  /** Names of the providers that payments were ever with. */
  public List<String> providers() {
    return distinct("provider");
  }

  /** By the column's index, a step a value: not a walk along all rows. */
  private List<String> distinct(String column) {
    var sql =
        """
        WITH RECURSIVE each AS (
          (SELECT %1$s AS name FROM payment ORDER BY %1$s LIMIT 1)
          UNION ALL
          SELECT (SELECT p.%1$s FROM payment AS p WHERE p.%1$s > each.name ORDER BY p.%1$s LIMIT 1)
          FROM each WHERE each.name IS NOT NULL)
        SELECT name FROM each WHERE name IS NOT NULL
        """
            .formatted(column);
    return database.with(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private static Query query(
      Handle handle, PaymentFilter filter, Optional<ListCursor> after, String limit) {
    var where = new ArrayList<>(List.of("p.created_at >= :from", "p.created_at < :until"));
    after.ifPresent(_ -> where.add("(p.created_at, p.id) < (:afterAt, :afterId)"));
    filter.fund().ifPresent(_ -> where.add("p.fund = :fund"));
    filter.provider().ifPresent(_ -> where.add("p.provider = :provider"));
    filter.stage().map(PaymentSearch::condition).ifPresent(where::add);
    filter
        .reference()
        .ifPresent(
            text ->
                where.add(
                    text.matches(RECEIPT)
                        ? "(p.reference LIKE :reference || '%' OR p.receipt = :reference)"
                        : "p.reference LIKE :reference || '%'"));
    var query =
        handle
            .createQuery(
                "SELECT "
                    + COLUMNS
                    + " FROM payment AS p WHERE "
                    + String.join(" AND ", where)
                    + " ORDER BY p.created_at DESC, p.id DESC"
                    + limit)
            .bind("from", Rows.utc(filter.from()))
            .bind("until", Rows.utc(filter.until()));
    after.ifPresent(
        cursor -> query.bind("afterAt", Rows.utc(cursor.at())).bind("afterId", cursor.id()));
    filter.fund().ifPresent(fund -> query.bind("fund", fund));
    filter.provider().ifPresent(provider -> query.bind("provider", provider));
    filter.reference().ifPresent(reference -> query.bind("reference", reference));
    return query;
  }

  private static String condition(PaymentStage stage) {
    return switch (stage) {
      case PAID -> "p.state = 'PAID'";
      case REFUNDED -> "p.state = 'PAID' AND p.refund_pence > 0";
      case CANCELLED -> "p.state = 'CANCELLED'";
      case EXPIRED -> "p.state = 'EXPIRED'";
      case OPEN -> "p.state NOT IN ('PAID', 'CANCELLED', 'EXPIRED')";
    };
  }

  static PaymentLine line(ResultSet row) throws SQLException {
    return new PaymentLine(
        Rows.uuid(row, "id"),
        Rows.instant(row, "created_at"),
        row.getString("receipt"),
        row.getString("fund"),
        row.getString("reference"),
        row.getLong("amount_pence"),
        PaymentState.valueOf(row.getString("state")),
        row.getLong("refund_pence"),
        row.getString("provider"),
        Rows.optionalText(row, "provider_id"),
        PaymentMethod.valueOf(row.getString("method")));
  }
}
