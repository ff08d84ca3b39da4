package redrose.requests.postgres;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import redrose.requests.Movement;
import redrose.requests.Payout;

/**
 * Takes over the provider's payouts and movements, any number of times; for the gateway. What the
 * provider said of an amount is written once.
 */
public final class Payouts {
  private static final String PAYOUT =
      """
      INSERT INTO payout (id, amount_pence, status, created_at, arrives_on)
      VALUES (:id, :amount, :status, :created, :arrives)
      ON CONFLICT (id) DO UPDATE
        SET status = excluded.status, arrives_on = excluded.arrives_on, imported_at = now()
      RETURNING amount_pence
      """;
  private static final String MOVEMENT =
      """
      INSERT INTO balance_transaction (id, payout_id, type, provider_type, source_id,
        provider_payment_id, provider_refund_id, gross_pence, fee_pence, net_pence, created_at,
        available_on, payment_id, refund_id)
      VALUES (:id, :payout, :type, :providerType, :source, :providerPayment, :providerRefund,
        :gross, :fee, :net, :created, :available,
        coalesce((SELECT payment_id FROM refund WHERE provider_id = :providerRefund),
          (SELECT id FROM payment WHERE provider_id = :providerPayment)),
        (SELECT id FROM refund WHERE provider_id = :providerRefund))
      ON CONFLICT (id) DO UPDATE
        SET payout_id = coalesce(excluded.payout_id, balance_transaction.payout_id),
          available_on = excluded.available_on, payment_id = excluded.payment_id,
          refund_id = excluded.refund_id, imported_at = now()
      RETURNING gross_pence, fee_pence, payment_id IS NULL AS no_payment,
        refund_id IS NULL AS no_refund
      """;
  private static final String SUSPENSE =
      """
      INSERT INTO suspense_item (balance_transaction_id, reason) VALUES (:id, :reason)
      ON CONFLICT DO NOTHING
      """;
  private static final String NEWEST = "SELECT max(created_at) FROM payout";

  private final Database database;

  public Payouts(Database database) {
    this.database = database;
  }

  /** When the newest payout that we have was made. */
  public Optional<Instant> newest() {
    return database.with(
        handle ->
            handle
                .createQuery(NEWEST)
                .map((row, context) -> Rows.optionalInstant(row, "max"))
                .one());
  }

  /**
   * Takes a payout over.
   *
   * @return the amount that was read first: another one than now where the provider changed its
   *     mind
   */
  public long put(Payout payout) {
    return database.with(
        handle ->
            handle
                .createQuery(PAYOUT)
                .bind("id", payout.id())
                .bind("amount", payout.amountPence())
                .bind("status", payout.status().name())
                .bind("created", Rows.utc(payout.createdAt()))
                .bind("arrives", payout.arrivesOn())
                .mapTo(Long.class)
                .one());
  }

  /**
   * Takes a movement over, with the payment or refund of ours that it is of; one that is of none
   * goes into suspense.
   *
   * @param payoutId the payout that it went into
   * @return whether its amounts are those that were read first
   */
  public boolean put(Movement movement, String payoutId) {
    return database.transact(
        handle -> {
          var stored = upsert(handle, movement, payoutId);
          homeless(movement, stored).ifPresent(reason -> suspend(handle, movement, reason));
          return stored.gross() == movement.grossPence() && stored.fee() == movement.feePence();
        });
  }

  private static Stored upsert(Handle handle, Movement movement, String payoutId) {
    return handle
        .createQuery(MOVEMENT)
        .bind("id", movement.id())
        .bind("payout", payoutId)
        .bind("type", movement.type().name())
        .bind("providerType", movement.providerType())
        .bind("source", movement.sourceId().orElse(null))
        .bind("providerPayment", movement.providerPaymentId().orElse(null))
        .bind("providerRefund", movement.providerRefundId().orElse(null))
        .bind("gross", movement.grossPence())
        .bind("fee", movement.feePence())
        .bind("net", movement.netPence())
        .bind("created", Rows.utc(movement.createdAt()))
        .bind("available", movement.availableOn())
        .map(
            (row, context) ->
                new Stored(
                    row.getLong("gross_pence"),
                    row.getLong("fee_pence"),
                    row.getBoolean("no_payment"),
                    row.getBoolean("no_refund")))
        .one();
  }

  private static Optional<String> homeless(Movement movement, Stored stored) {
    return switch (movement.type()) {
      case PAYMENT, DISPUTE, DISPUTE_REVERSAL ->
          stored.noPayment() ? Optional.of("NO_PAYMENT") : Optional.empty();
      case REFUND, REFUND_FAILURE ->
          stored.noRefund() ? Optional.of("NO_REFUND") : Optional.empty();
      case OTHER -> Optional.of("UNKNOWN_TYPE");
      case PROVIDER_FEE, PAYOUT -> Optional.empty();
    };
  }

  private static void suspend(Handle handle, Movement movement, String reason) {
    handle.createUpdate(SUSPENSE).bind("id", movement.id()).bind("reason", reason).execute();
  }

  private record Stored(long gross, long fee, boolean noPayment, boolean noRefund) {}
}
