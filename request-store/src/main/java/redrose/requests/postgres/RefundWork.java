package redrose.requests.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redrose.requests.LeaseLost;
import redrose.requests.Refund;
import redrose.requests.RefundDue;
import redrose.requests.RefundMoves;
import redrose.requests.RefundState;

/**
 * The refunds that the gateway carries out. Each move is one commit and succeeds only where the
 * refund still stands as the worker last saw it; otherwise nothing is written and {@link LeaseLost}
 * is thrown.
 */
public final class RefundWork {
  /** How many requests to the provider a refund may take. */
  public static final int MOST_ATTEMPTS = 99;

  /** Its worker is gone or has not come yet, and no other of its payment is before it. */
  private static final String TAKE =
      """
      WITH taken AS (
        UPDATE refund SET epoch = epoch + 1,
          lease_until = now() + :leaseMs * interval '1 millisecond'
        WHERE id IN (
          SELECT id FROM refund AS due
          WHERE state IN ('APPROVED', 'REFUND_SENT') AND lease_until < now()
            AND EXISTS (SELECT FROM payment
              WHERE payment.id = due.payment_id AND provider = ANY(:providers))
            AND (state = 'REFUND_SENT' OR NOT EXISTS (
              SELECT FROM refund AS other WHERE other.payment_id = due.payment_id
                AND (other.state = 'REFUND_SENT' OR other.state = 'APPROVED' AND other.id < due.id)))
          ORDER BY lease_until LIMIT :most FOR UPDATE SKIP LOCKED)
        RETURNING *
      )
      SELECT taken.*, payment.provider AS payment_provider,
        payment.provider_id AS payment_provider_id,
        payment.amount_pence AS paid_pence,
        (SELECT coalesce(sum(amount_pence), 0) FROM refund AS back
         WHERE back.payment_id = payment.id AND back.state = 'REFUNDED') AS refunded_pence
      FROM taken JOIN payment ON payment.id = taken.payment_id
      """;

  private static final String MOVE =
      """
      UPDATE refund SET state = :to, version = version + 1,
        provider_id = coalesce(:providerId, provider_id), failure_code = :failureCode, updated_at = now(),
        lease_until = now() + :leaseMs * interval '1 millisecond'
      WHERE id = :id AND state = :from AND epoch = :epoch AND version = :version
      RETURNING *
      """;
  private static final String NOTE =
      """
      UPDATE refund SET attempt = :attempt, provider_id = coalesce(:providerId, provider_id),
        updated_at = now(), lease_until = now() + :leaseMs * interval '1 millisecond'
      WHERE id = :id AND state = 'REFUND_SENT' AND epoch = :epoch AND version = :version
      RETURNING *
      """;
  private static final String HASTEN =
      """
      UPDATE refund SET lease_until = now() - interval '1 millisecond'
      WHERE provider_id = :providerId AND state = 'REFUND_SENT'
      """;

  private final Database database;
  private final Duration lease;
  private final Set<String> providers;

  /**
   * @param lease for how long a worker may be expected to be at a refund
   * @param providers those that can be asked; refunds of payments with others are left alone
   */
  public RefundWork(Database database, Duration lease, Set<String> providers) {
    this.database = database;
    this.lease = lease;
    this.providers = Set.copyOf(providers);
  }

  /**
   * Takes refunds that are approved, and those whose worker has not been heard of for its lease. No
   * two workers get the same one, and of one payment there is one on its way at a time.
   *
   * @param most how many at once, 1 or more
   */
  public List<RefundDue> take(int most) {
    return database.with(
        handle ->
            handle
                .createQuery(TAKE)
                .bind("most", most)
                .bindArray("providers", String.class, providers)
                .bind("leaseMs", lease.toMillis())
                .map((row, context) -> RefundRows.due(row))
                .list());
  }

  /** {@code APPROVED} to {@code REFUND_SENT}: committed before the request goes out. */
  public Refund sent(Refund refund) {
    return move(refund, RefundState.REFUND_SENT, null, null);
  }

  /** {@code REFUND_SENT} to {@code REFUNDED}. */
  public Refund refunded(Refund refund, String providerId) {
    return move(refund, RefundState.REFUNDED, providerId, null);
  }

  /**
   * {@code REFUND_SENT} to {@code REFUND_FAILED}.
   *
   * @param code the provider's word for why: lower case letters, digits and underscores
   */
  public Refund failed(Refund refund, Optional<String> providerId, String code) {
    return move(refund, RefundState.REFUND_FAILED, providerId.orElse(null), code);
  }

  /** Notes the provider's id of a refund that it has not finished with. */
  public Refund pending(Refund refund, String providerId) {
    return note(refund, refund.attempt(), providerId);
  }

  /** Notes that the next request is another one: the last was certainly not carried out. */
  public Refund nextAttempt(Refund refund) {
    return note(refund, refund.attempt() + 1, null);
  }

  /** Reads one. */
  public Optional<Refund> find(UUID id) {
    return database.with(
        handle ->
            handle
                .createQuery("SELECT * FROM refund WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> RefundRows.refund(row))
                .findOne());
  }

  /**
   * Has a refund on its way looked at in the next round, because the provider has news of it.
   *
   * @return whether there is such a refund
   */
  public boolean hasten(String providerId) {
    return database.with(
        handle -> handle.createUpdate(HASTEN).bind("providerId", providerId).execute() == 1);
  }

  private Refund move(Refund refund, RefundState to, String providerId, String failureCode) {
    if (!RefundMoves.isLegal(refund.state(), to)) {
      throw new IllegalArgumentException(
          "a refund may not go from " + refund.state() + " to " + to);
    }
    return database.with(
        handle ->
            handle
                .createQuery(MOVE)
                .bind("id", refund.id())
                .bind("from", refund.state().name())
                .bind("to", to.name())
                .bind("epoch", refund.epoch())
                .bind("version", refund.version())
                .bind("providerId", providerId)
                .bind("failureCode", failureCode)
                .bind("leaseMs", lease.toMillis())
                .map((row, context) -> RefundRows.refund(row))
                .findOne()
                .orElseThrow(() -> new LeaseLost(refund.id())));
  }

  private Refund note(Refund refund, int attempt, String providerId) {
    return database.with(
        handle ->
            handle
                .createQuery(NOTE)
                .bind("id", refund.id())
                .bind("epoch", refund.epoch())
                .bind("version", refund.version())
                .bind("attempt", attempt)
                .bind("providerId", providerId)
                .bind("leaseMs", lease.toMillis())
                .map((row, context) -> RefundRows.refund(row))
                .findOne()
                .orElseThrow(() -> new LeaseLost(refund.id())));
  }
}
