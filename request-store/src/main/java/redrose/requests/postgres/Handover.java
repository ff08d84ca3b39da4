package redrose.requests.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import redrose.requests.HandoverToken;
import redrose.requests.Payment;
import redrose.requests.PaymentRequest;
import redrose.requests.PaymentState;
import redrose.requests.Redemption;
import redrose.requests.Redemption.AlreadyOpen;
import redrose.requests.Redemption.Limited;
import redrose.requests.Redemption.Opened;
import redrose.requests.Redemption.Reason;
import redrose.requests.Redemption.Refused;
import redrose.requests.Uuid7;
import redrose.requests.VelocityLimits;

/**
 * Redeems hand-over tokens; for the gateway. The unique {@code payment.token_hash} makes a token
 * good once, and the unique open bill keeps two calls from charging the same one.
 */
public final class Handover {
  private static final int RECEIPT_TRIES = 5;
  private static final String FIND =
      """
      SELECT *, token_expires_at <= now() AS is_late FROM payment_request WHERE token_hash = :hash
      """;
  private static final String OPEN =
      """
      WITH opened AS (
        INSERT INTO payment (id, request_id, fund, reference, amount_pence, token_hash, state,
          provider, receipt, lease_until)
        VALUES (:id, :request, :fund, :reference, :amount, :hash, 'INTENT', :provider, :receipt,
          now() + :leaseMs * interval '1 millisecond')
        ON CONFLICT DO NOTHING
        RETURNING *
      ), noted AS (
        INSERT INTO payment_event (payment_id, version, to_state, attempt, epoch)
        SELECT id, version, state, attempt, epoch FROM opened
      )
      SELECT * FROM opened
      """;

  /** Whoever agreed to pay was not told of it. */
  private static final String PAID_MEANWHILE =
      """
      SELECT state FROM payment
      WHERE fund = :fund AND reference = :reference AND amount_pence = :amount AND state = 'PAID'
        AND updated_at > :agreed
      LIMIT 1
      """;

  private static final String OTHER =
      "SELECT state FROM payment WHERE fund = :fund AND reference = :reference AND "
          + PaymentRows.UNSETTLED;

  private final Database database;
  private final Duration lease;
  private final String provider;
  private final Velocity velocity;

  /**
   * @param lease for how long the worker that redeems may be expected to be at the payment without
   *     saying so again
   * @param provider which provider the payments are with
   */
  public Handover(Database database, Duration lease, String provider) {
    this(database, lease, provider, VelocityLimits.NONE);
  }

  /** The same, with limits on how often cards may be declined. */
  public Handover(Database database, Duration lease, String provider, VelocityLimits limits) {
    this.database = database;
    this.lease = lease;
    this.provider = provider;
    this.velocity = new Velocity(limits);
  }

  /**
   * Redeems a token, and commits the payment as {@link PaymentState#INTENT} where it is good.
   *
   * @param asteriskUniqueId of the channel that presents it
   */
  public Redemption redeem(HandoverToken token, String asteriskUniqueId) {
    try {
      return database.transact(handle -> redeem(handle, token.hash(), asteriskUniqueId));
    } catch (PaidMeanwhile e) {
      return new AlreadyOpen(e.request, PaymentState.PAID);
    }
  }

  private Redemption redeem(Handle handle, byte[] hash, String asteriskUniqueId) {
    var candidate =
        handle
            .createQuery(FIND)
            .bind("hash", hash)
            .map(
                (row, c) ->
                    new Candidate(
                        PaymentRows.request(row),
                        Rows.instant(row, "created_at"),
                        row.getBoolean("is_late")))
            .findOne();
    if (candidate.isEmpty()) {
      return new Refused(Reason.UNKNOWN);
    }
    var request = candidate.get().request();
    if (!request.asteriskUniqueId().equals(asteriskUniqueId)) {
      return new Refused(Reason.WRONG_CHANNEL);
    }
    if (isUsed(handle, hash)) {
      return new Refused(Reason.USED);
    }
    if (candidate.get().isLate()) {
      return new Refused(Reason.EXPIRED);
    }
    return velocity
        .over(handle, request)
        .<Redemption>map(whose -> new Limited(request, whose))
        .orElseGet(() -> openUnlessPaid(handle, hash, candidate.get()));
  }

  private Redemption openUnlessPaid(Handle handle, byte[] hash, Candidate candidate) {
    var request = candidate.request();
    var redemption = open(handle, hash, request);
    if (redemption instanceof Opened && isPaidSince(handle, candidate)) {
      throw new PaidMeanwhile(request);
    }
    return redemption;
  }

  /** Looked for once the bill is ours, so that no other payment of it can come between. */
  private static boolean isPaidSince(Handle handle, Candidate candidate) {
    var request = candidate.request();
    return handle
        .createQuery(PAID_MEANWHILE)
        .bind("fund", request.fund())
        .bind("reference", request.reference())
        .bind("amount", request.amountPence())
        .bind("agreed", Rows.utc(candidate.agreedAt()))
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  private Redemption open(Handle handle, byte[] hash, PaymentRequest request) {
    for (var tries = 0; tries < RECEIPT_TRIES; tries++) {
      var opened = insert(handle, hash, request);
      if (opened.isPresent()) {
        return new Opened(opened.get(), request);
      }
      if (isUsed(handle, hash)) {
        return new Refused(Reason.USED);
      }
      var other = otherOpen(handle, request);
      if (other.isPresent()) {
        return new AlreadyOpen(request, other.get());
      }
      // neither: the receipt's number was taken, or the other payment has just been settled
    }
    throw new IllegalStateException("no free receipt number in " + RECEIPT_TRIES + " tries");
  }

  private Optional<Payment> insert(Handle handle, byte[] hash, PaymentRequest request) {
    return handle
        .createQuery(OPEN)
        .bind("id", Uuid7.next())
        .bind("request", request.id())
        .bind("fund", request.fund())
        .bind("reference", request.reference())
        .bind("amount", request.amountPence())
        .bind("hash", hash)
        .bind("provider", provider)
        .bind("receipt", Receipts.random())
        .bind("leaseMs", lease.toMillis())
        .map((row, c) -> PaymentRows.payment(row))
        .findOne();
  }

  private static boolean isUsed(Handle handle, byte[] hash) {
    return handle
        .createQuery("SELECT EXISTS (SELECT FROM payment WHERE token_hash = :hash)")
        .bind("hash", hash)
        .mapTo(Boolean.class)
        .one();
  }

  private static Optional<PaymentState> otherOpen(Handle handle, PaymentRequest request) {
    return handle
        .createQuery(OTHER)
        .bind("fund", request.fund())
        .bind("reference", request.reference())
        .map((row, c) -> PaymentState.valueOf(row.getString("state")))
        .findOne();
  }

  private record Candidate(PaymentRequest request, Instant agreedAt, boolean isLate) {}

  /** Takes back what was opened. */
  private static final class PaidMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient PaymentRequest request;

    private PaidMeanwhile(PaymentRequest request) {
      super("paid meanwhile", null, false, false);
      this.request = request;
    }
  }
}
