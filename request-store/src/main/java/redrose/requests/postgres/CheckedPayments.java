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
          WHERE state = 'PAID' AND provider = :provider AND created_at >= :from AND created_at < :until AND id > :after
          ORDER BY id LIMIT :most
          """;

  private final Database database;
  private final String provider;

  /**
   * @param provider whose payments they are
   */
  public CheckedPayments(Database database, String provider) {
    this.database = database;
    this.provider = provider;
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
            read(
                    handle
                        .createQuery(SELECT + "WHERE provider = :provider AND provider_id = :id")
                        .bind("provider", provider)
                        .bind("id", providerId))
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
                    .bind("provider", provider)
                    .bind("from", Rows.utc(from))
                    .bind("until", Rows.utc(until))
                    .bind("after", after)
                    .bind("most", most)));
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
