package redrose.requests.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.Bill;
import redrose.requests.KnownPayment;
import redrose.requests.PaymentMethod;
import redrose.requests.PaymentState;

/**
 * Reads what callers may be told of payments, and keeps what they were told; for the call, which
 * writes no payment.
 */
public final class KnownPayments {
  private static final int MOST_UNTOLD = 5;

  /** A link may be paid a day after it was made. */
  private static final String MADE =
      "CASE payment.state WHEN 'PAID' THEN payment.updated_at ELSE payment.created_at END AS"
          + " made_at";

  private static final String COLUMNS =
      "SELECT fund, reference, method, state, receipt, amount_pence, " + MADE + " FROM payment ";

  /** A link that waits for whoever was sent it is none that we are checking. */
  private static final String NO_OPEN_LINK = " AND NOT (method = 'LINK' AND state = 'PI_CREATED')";

  private static final String IN_THE_WAY =
      COLUMNS
          + "WHERE fund = :fund AND reference = :reference AND ("
          + PaymentRows.UNSETTLED
          + """
            OR state = 'PAID' AND amount_pence = :amount
              AND updated_at > now() - :withinMs * interval '1 millisecond')
          ORDER BY state = 'PAID', updated_at DESC LIMIT 1
          """;

  private static final String LATEST =
      COLUMNS
          + """
          WHERE (fund, reference) IN (SELECT * FROM unnest(:funds, :references))
            AND created_at > now() - :withinMs * interval '1 millisecond'
          """
          + NO_OPEN_LINK
          + """
          ORDER BY state IN ('CANCELLED', 'EXPIRED'), state = 'PAID', created_at DESC LIMIT 1
          """;

  private static final String UNTOLD =
      """
      SELECT payment.fund, payment.reference, method, state, receipt, payment.amount_pence,
      """
          + MADE
          + """
           FROM interaction
            JOIN payment_request ON payment_request.interaction_id = interaction.id
            JOIN payment ON payment.request_id = payment_request.id
          WHERE caller_number = :caller
            AND started_at > now() - :withinMs * interval '1 millisecond'
            AND (state = 'PAID' OR interaction.outcome = 'PAYMENT_UNSETTLED' OR
          """
          + PaymentRows.UNSETTLED
          + """
              )
            AND NOT EXISTS (SELECT FROM payment_told WHERE receipt = payment.receipt)
          """
          + NO_OPEN_LINK
          + """
          ORDER BY payment.created_at DESC LIMIT :most
          """;

  private static final String TELL =
      """
      INSERT INTO payment_told (receipt, interaction_id, state)
      SELECT receipt, :interaction, state FROM payment
      WHERE (%s) AND state IN ('PAID', 'CANCELLED', 'EXPIRED')
      ON CONFLICT DO NOTHING
      """;

  private final Database database;

  public KnownPayments(Database database) {
    this.database = database;
  }

  /**
   * What stands in the way of paying this: a payment of the bill that is not settled, whatever its
   * amount, or one of the same amount that was paid, by whoever.
   *
   * @param within how long ago that one was paid at most
   */
  public Optional<KnownPayment> inTheWay(Bill bill, long amountPence, Duration within) {
    return database.with(
        handle ->
            handle
                .createQuery(IN_THE_WAY)
                .bind("fund", bill.fund())
                .bind("reference", bill.reference())
                .bind("amount", amountPence)
                .bind("withinMs", within.toMillis())
                .map((row, context) -> known(row))
                .findOne());
  }

  /** The payment of one of these bills to tell of: an unsettled one before a paid, the newest. */
  public Optional<KnownPayment> latest(Collection<Bill> bills, Duration within) {
    return database.with(
        handle ->
            handle
                .createQuery(LATEST)
                .bindArray("funds", String.class, bills.stream().map(Bill::fund).toList())
                .bindArray("references", String.class, bills.stream().map(Bill::reference).toList())
                .bind("withinMs", within.toMillis())
                .map((row, context) -> known(row))
                .findOne());
  }

  /**
   * Payments that were begun on calls from this number and whose end nobody was told: not settled,
   * paid, or given up after a caller had heard "we are checking". The newest first, five at most.
   */
  public List<KnownPayment> untold(String callerNumber, Duration within) {
    return database.with(
        handle ->
            handle
                .createQuery(UNTOLD)
                .bind("caller", callerNumber)
                .bind("withinMs", within.toMillis())
                .bind("most", MOST_UNTOLD)
                .map((row, context) -> known(row))
                .list());
  }

  /**
   * A caller has been told how payments of this bill ended; those that have not are left out.
   *
   * @param interactionId the call on which they were told
   */
  public void told(Bill bill, UUID interactionId) {
    database.with(
        handle ->
            handle
                .createUpdate(TELL.formatted("fund = :fund AND reference = :reference"))
                .bind("fund", bill.fund())
                .bind("reference", bill.reference())
                .bind("interaction", interactionId)
                .execute());
  }

  /** The same, of the payment of a request. */
  public void toldOfRequest(UUID requestId, UUID interactionId) {
    database.with(
        handle ->
            handle
                .createUpdate(TELL.formatted("request_id = :request"))
                .bind("request", requestId)
                .bind("interaction", interactionId)
                .execute());
  }

  private static KnownPayment known(ResultSet row) throws SQLException {
    return new KnownPayment(
        row.getString("fund"),
        row.getString("reference"),
        PaymentMethod.valueOf(row.getString("method")),
        PaymentState.valueOf(row.getString("state")),
        row.getString("receipt"),
        row.getLong("amount_pence"),
        Rows.instant(row, "made_at"));
  }
}
