package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import redrose.requests.finance.ThreeWayLine;

/** Reads payments three ways: the call, our books, the provider's books. */
public final class ThreeWayCheck {
  private static final String SIDES =
      """
      SELECT coalesce(request.created_at, moved.at) AS at, call.id AS interaction_id,
        call.outcome AS call_outcome, request.amount_pence AS agreed_pence,
        coalesce(payment.fund, request.fund) AS fund,
        coalesce(payment.reference, request.reference) AS reference, payment.receipt, payment.state,
        CASE payment.state WHEN 'PAID' THEN payment.amount_pence ELSE 0 END AS paid_pence,
        (SELECT coalesce(sum(amount_pence), 0) FROM refund
          WHERE refund.payment_id = payment.id AND refund.state = 'REFUNDED') AS refunded_pence,
        moved.taken_pence, coalesce(moved.returned_pence, 0) AS returned_pence,
        coalesce(moved.charged_back_pence, 0) AS charged_back_pence
      FROM (
          SELECT id, interaction_id, fund, reference, amount_pence, created_at
          FROM payment_request WHERE %s
        ) AS request
        JOIN interaction AS call ON call.id = request.interaction_id
        LEFT JOIN payment ON payment.request_id = request.id
        FULL JOIN (
          SELECT payment_id, CASE WHEN payment_id IS NULL THEN id::text END AS lonely, min(created_at) AS at,
            sum(gross_pence) FILTER (WHERE type = 'PAYMENT') AS taken_pence,
            -sum(gross_pence) FILTER (WHERE type IN ('REFUND', 'REFUND_FAILURE')) AS returned_pence,
            -sum(gross_pence) FILTER (WHERE type IN ('DISPUTE', 'DISPUTE_REVERSAL')) AS charged_back_pence
          FROM balance_transaction
          WHERE type IN ('PAYMENT', 'REFUND', 'REFUND_FAILURE', 'DISPUTE', 'DISPUTE_REVERSAL')
            AND (%s)
          GROUP BY payment_id, CASE WHEN payment_id IS NULL THEN id::text END
        ) AS moved ON moved.payment_id = payment.id
      WHERE %s
      ORDER BY at, receipt LIMIT :most
      """;
  private static final String OF_DAY =
      SIDES.formatted(
          "created_at >= day_begins(:day) AND created_at < day_begins(:day + 1)",
          // all movements of the day's payments, whenever they were, and the day's of no payment
          """
          payment_id IN (
            SELECT payment.id FROM payment JOIN payment_request ON payment_request.id = request_id
            WHERE payment_request.created_at >= day_begins(:day)
              AND payment_request.created_at < day_begins(:day + 1))
          OR payment_id IS NULL
            AND created_at >= day_begins(:day) AND created_at < day_begins(:day + 1)
          """,
          "payment.provider IS DISTINCT FROM 'seed'");
  private static final String OF_PAYMENT =
      SIDES.formatted(
          "id IN (SELECT request_id FROM payment WHERE receipt = :name OR id::text = :name)",
          "payment_id IN (SELECT id FROM payment WHERE receipt = :name OR id::text = :name)",
          "payment.receipt = :name OR payment.id::text = :name");

  private final Database database;

  public ThreeWayCheck(Database database) {
    this.database = database;
  }

  /**
   * What callers agreed to pay on a day, and what the provider moved that day for nobody we know.
   *
   * @param day by the clocks in London
   * @param most how many, 1 or more
   */
  public List<ThreeWayLine> of(LocalDate day, int most) {
    return database.with(
        handle ->
            handle
                .createQuery(OF_DAY)
                .bind("day", day)
                .bind("most", most)
                .map((row, context) -> line(row))
                .list());
  }

  /**
   * One payment.
   *
   * @param name our id of it, or its receipt's eight digits
   */
  public Optional<ThreeWayLine> of(String name) {
    return database.with(
        handle ->
            handle
                .createQuery(OF_PAYMENT)
                .bind("name", name)
                .bind("most", 1)
                .map((row, context) -> line(row))
                .findOne());
  }

  private static ThreeWayLine line(ResultSet row) throws SQLException {
    return new ThreeWayLine(
        Rows.instant(row, "at"),
        FinanceRows.optionalUuid(row, "interaction_id"),
        Rows.optionalText(row, "call_outcome"),
        FinanceRows.optionalLong(row, "agreed_pence"),
        Rows.optionalText(row, "fund"),
        Rows.optionalText(row, "reference"),
        Rows.optionalText(row, "receipt"),
        Rows.optionalText(row, "state"),
        row.getLong("paid_pence"),
        row.getLong("refunded_pence"),
        FinanceRows.optionalLong(row, "taken_pence"),
        row.getLong("returned_pence"),
        row.getLong("charged_back_pence"));
  }
}
