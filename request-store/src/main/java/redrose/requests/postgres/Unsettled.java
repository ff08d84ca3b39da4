package redrose.requests.postgres;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import redrose.requests.Payment;
import redrose.requests.PaymentState;

/** The payments that are not settled; for the gateway's reconciler and its metrics. */
public final class Unsettled {
  private static final String TAKE =
      """
      UPDATE payment SET epoch = epoch + 1,
        lease_until = now() + :leaseMs * interval '1 millisecond'
      WHERE id IN (
        SELECT id FROM payment WHERE %s AND lease_until < now()
          AND (provider = ANY(:providers) OR provider_id IS NULL)
        ORDER BY lease_until LIMIT :most FOR UPDATE SKIP LOCKED)
      RETURNING *
      """
          .formatted(PaymentRows.UNSETTLED);
  private static final String STRANDED =
      """
      SELECT provider, count(*) FROM (
        SELECT provider FROM payment WHERE %s AND provider_id IS NOT NULL
        UNION ALL
        SELECT payment.provider FROM refund JOIN payment ON payment.id = refund.payment_id
        WHERE refund.state IN ('APPROVED', 'REFUND_SENT')) AS due
      WHERE NOT provider = ANY(:providers) GROUP BY provider
      """
          .formatted(PaymentRows.UNSETTLED);
  private static final String OLDEST =
      "SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0) FROM payment WHERE "
          + PaymentRows.UNSETTLED
          // a link waits for whoever was sent it, for as long as it may
          + " AND NOT (method = 'LINK' AND state = 'PI_CREATED')";
  private static final String COUNT =
      "SELECT state, count(*) FROM payment WHERE " + PaymentRows.UNSETTLED + " GROUP BY state";

  private final Database database;
  private final Duration lease;
  private final Set<String> providers;

  /**
   * @param lease for how long a worker may be expected to be at a payment without saying so again
   * @param providers those that can be asked
   */
  public Unsettled(Database database, Duration lease, Set<String> providers) {
    this.database = database;
    this.lease = lease;
    this.providers = Set.copyOf(providers);
  }

  /**
   * Takes over payments whose worker has not been heard of for its lease, the longest silent first.
   * Their epoch goes up, so the old worker can't move them any more; no two reconcilers get the
   * same one. Those with a provider that can't be asked are left out.
   *
   * @param most how many at once, 1 or more
   */
  public List<Payment> takeAbandoned(int most) {
    return database.with(
        handle ->
            handle
                .createQuery(TAKE)
                .bind("most", most)
                .bindArray("providers", String.class, providers)
                .bind("leaseMs", lease.toMillis())
                .map((row, context) -> PaymentRows.payment(row))
                .list());
  }

  /**
   * How many payments and refunds wait for a provider that can't be asked, by its name; providers
   * without any are left out.
   */
  public Map<String, Long> stranded() {
    return database.with(
        handle -> {
          var counts = new TreeMap<String, Long>();
          handle
              .createQuery(STRANDED)
              .bindArray("providers", String.class, providers)
              .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
              .list();
          return counts;
        });
  }

  /** How long ago the oldest unsettled payment was begun, in seconds; 0 where there is none. */
  public double oldestAgeSeconds() {
    return database.with(handle -> handle.createQuery(OLDEST).mapTo(Double.class).one());
  }

  /** How many unsettled payments there are, by state; states without any are left out. */
  public Map<PaymentState, Long> countByState() {
    return database.with(
        handle -> {
          var counts = new EnumMap<PaymentState, Long>(PaymentState.class);
          handle
              .createQuery(COUNT)
              .map(
                  (row, context) ->
                      counts.put(PaymentState.valueOf(row.getString(1)), row.getLong(2)))
              .list();
          return counts;
        });
  }
}
