package redrose.requests.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import redrose.requests.CheckedPayment;

/** Payments for comparison with the provider's; for the gateway. */
public final class CheckedPayments {
  private static final String SELECT =
      """
      SELECT payment.*,
        (SELECT coalesce(sum(amount_pence), 0) FROM refund
         WHERE payment_id = payment.id AND state = 'REFUNDED') AS refunded_pence,
        EXISTS (SELECT FROM refund
         WHERE payment_id = payment.id AND state = 'REFUND_SENT') AS refund_under_way
      FROM payment
      """;
  private static final String PAID_BETWEEN =
      SELECT
          + """
          WHERE state = 'PAID' AND created_at >= :from AND created_at < :until AND id > :after
          ORDER BY id LIMIT :most
          """;
  private static final String DECLINED_FOR_GOOD =
      "SELECT EXISTS (SELECT FROM payment_attempt WHERE payment_id = :payment"
          + " AND provider_id = :provider AND outcome = 'DECLINED')";

  private final Database database;

  public CheckedPayments(Database database) {
    this.database = database;
  }

  /** By our id. */
  public Optional<CheckedPayment> find(UUID id) {
    return database.with(
        handle ->
            read(handle.createQuery(SELECT + "WHERE id = :id").bind("id", id)).stream()
                .findFirst());
  }

  /** By the provider's name of it. */
  public Optional<CheckedPayment> findByProvider(String providerId) {
    return database.with(
        handle ->
            read(handle.createQuery(SELECT + "WHERE provider_id = :id").bind("id", providerId))
                .stream()
                .findFirst());
  }

  /**
   * Payments that are paid, begun in a time, in the order of their ids.
   *
   * @param after only those with a greater id
   * @param most how many, 1 or more
   */
  public List<CheckedPayment> paidBetween(Instant from, Instant until, UUID after, int most) {
    return database.with(
        handle ->
            read(
                handle
                    .createQuery(PAID_BETWEEN)
                    .bind("from", Rows.utc(from))
                    .bind("until", Rows.utc(until))
                    .bind("after", after)
                    .bind("most", most)));
  }

  /** Whether the provider's payment was one of this payment's and ended with a declined card. */
  public boolean endedDeclined(UUID paymentId, String providerId) {
    return database.with(
        handle ->
            handle
                .createQuery(DECLINED_FOR_GOOD)
                .bind("payment", paymentId)
                .bind("provider", providerId)
                .mapTo(Boolean.class)
                .one());
  }

  private static List<CheckedPayment> read(Query query) {
    return query
        .map(
            (row, context) ->
                new CheckedPayment(
                    PaymentRows.payment(row),
                    row.getLong("refunded_pence"),
                    row.getBoolean("refund_under_way")))
        .list();
  }
}
