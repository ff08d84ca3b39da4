package redrose.requests.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import redrose.requests.HandoverToken;
import redrose.requests.LeaseLost;
import redrose.requests.Payment;
import redrose.requests.PaymentRequest;
import redrose.requests.PaymentState;
import redrose.requests.TextTemplate;
import redrose.requests.Uuid7;

/**
 * Links as the gateway works on them: one a request, opened while no other payment of the bill is
 * open and none of the request is paid.
 */
public final class LinkWork {
  /** An order that could not be carried out for so long is dropped: its caller has gone on. */
  static final Duration ORDER_LIFE = Duration.ofMinutes(30);

  /** Each page that could not be opened doubles the pause before the next, up to the longest. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private static final String DUE =
      """
      SELECT payment_request.* FROM link_order
        JOIN payment_request ON payment_request.id = link_order.request_id
      WHERE ordered_at > now() - :lifeMs * interval '1 millisecond'
        AND notify_number IS NOT NULL
        AND NOT EXISTS (SELECT FROM payment WHERE request_id = payment_request.id
          AND (state = 'PAID' OR method = 'LINK' AND (provider_id IS NOT NULL OR state = 'INTENT')))
        AND coalesce((SELECT max(updated_at) + least(2 ^ count(*) * :pauseMs, :longestPauseMs)
            * interval '1 millisecond'
          FROM payment WHERE request_id = payment_request.id AND method = 'LINK'), '-infinity')
          <= now()
        AND NOT EXISTS (SELECT FROM payment WHERE fund = payment_request.fund
          AND reference = payment_request.reference AND %s)
      ORDER BY ordered_at LIMIT :most
      """
          .formatted(PaymentRows.UNSETTLED);
  private static final String OPEN =
      """
      WITH opened AS (
        INSERT INTO payment (id, request_id, fund, reference, amount_pence, token_hash, method,
          state, provider, receipt, lease_until)
        SELECT :id, request_id, :fund, :reference, :amount, :hash, 'LINK', 'INTENT', :provider,
          :receipt, now() + :leaseMs * interval '1 millisecond'
        FROM link_order
        WHERE request_id = :request AND ordered_at > now() - :lifeMs * interval '1 millisecond'
        ON CONFLICT DO NOTHING
        RETURNING *
      ), noted AS (
        INSERT INTO payment_event (payment_id, version, to_state, attempt, epoch)
        SELECT id, version, state, attempt, epoch FROM opened
      )
      SELECT * FROM opened
      """;
  private static final String TEXT =
      """
      INSERT INTO notification (id, key, interaction_id, recipient, language, template, details)
      SELECT :id, :key, interaction_id, notify_number, language, :template, :details::jsonb
      FROM payment_request WHERE id = :request AND notify_number IS NOT NULL
      ON CONFLICT DO NOTHING
      """;
  private static final String LEASE =
      "UPDATE payment SET lease_until = :until WHERE id = :id AND epoch = :epoch RETURNING *";
  private static final String TAKE =
      """
      UPDATE payment SET epoch = epoch + 1,
        lease_until = now() + :leaseMs * interval '1 millisecond'
      WHERE method = 'LINK' AND %s AND %s RETURNING *
      """;

  private final Database database;
  private final Moves moves;
  private final Duration lease;
  private final String provider;

  /**
   * @param lease for how long a worker that opens or closes a link may be expected to be at it
   * @param provider which provider the links are with
   */
  public LinkWork(Database database, Duration lease, String provider) {
    this.database = database;
    this.moves = new Moves(lease);
    this.lease = lease;
    this.provider = provider;
  }

  /** What is to be opened now, the oldest first. */
  public List<PaymentRequest> due(int most) {
    return database.with(
        handle ->
            handle
                .createQuery(DUE)
                .bind("lifeMs", ORDER_LIFE.toMillis())
                .bind("pauseMs", PAUSE.toMillis())
                .bind("longestPauseMs", LONGEST_PAUSE.toMillis())
                .bind("most", most)
                .map((row, _) -> PaymentRows.request(row))
                .list());
  }

  /**
   * Commits the payment of a link as {@code INTENT}.
   *
   * @param token what the link will carry
   * @return empty where somebody else has, another payment of the bill has been begun, or the order
   *     has just become too old
   */
  public Optional<Payment> open(PaymentRequest request, HandoverToken token) {
    return database.with(
        handle ->
            handle
                .createQuery(OPEN)
                .bind("id", Uuid7.next())
                .bind("request", request.id())
                .bind("fund", request.fund())
                .bind("reference", request.reference())
                .bind("amount", request.amountPence())
                .bind("hash", token.hash())
                .bind("provider", provider)
                .bind("receipt", Receipts.random())
                .bind("lifeMs", ORDER_LIFE.toMillis())
                .bind("leaseMs", lease.toMillis())
                .map((row, _) -> PaymentRows.payment(row))
                .findOne());
  }

  /**
   * Notes the provider's page, and puts the text with the link into the outbox.
   *
   * @param until when the page ends
   */
  public Payment opened(
      Payment payment, String providerId, Instant until, Map<String, String> values) {
    return database.transact(
        handle -> {
          var created = moves.intentCreated(handle, payment, providerId);
          text(handle, created, values);
          return leased(handle, created, until);
        });
  }

  private static void text(Handle handle, Payment payment, Map<String, String> values) {
    handle
        .createUpdate(TEXT)
        .bind("id", Uuid7.next())
        .bind("key", "link:" + payment.id())
        .bind("template", TextTemplate.PAY_LINK.code())
        .bind("details", Json.object(values))
        .bind("request", payment.requestId())
        .execute();
  }

  private static Payment leased(Handle handle, Payment payment, Instant until) {
    return handle
        .createQuery(LEASE)
        .bind("until", Rows.utc(until))
        .bind("id", payment.id())
        .bind("epoch", payment.epoch())
        .map((row, _) -> PaymentRows.payment(row))
        .findOne()
        .orElseThrow(() -> new LeaseLost(payment.id()));
  }

  /** The link of a token, whatever became of it. */
  public Optional<Payment> byToken(HandoverToken token) {
    return database.with(
        handle ->
            handle
                .createQuery("SELECT * FROM payment WHERE token_hash = :hash AND method = 'LINK'")
                .bind("hash", token.hash())
                .map((row, _) -> PaymentRows.payment(row))
                .findOne());
  }

  /** Takes the open link of a bill over, to close it: another payment is to be begun. */
  public Optional<Payment> takeOfBill(String fund, String reference) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    TAKE.formatted(
                        "fund = :fund AND reference = :reference", PaymentRows.UNSETTLED))
                .bind("fund", fund)
                .bind("reference", reference)
                .bind("leaseMs", lease.toMillis())
                .map((row, _) -> PaymentRows.payment(row))
                .findOne());
  }

  /** Takes an open link over by the provider's name of its page: there is news of it. */
  public Optional<Payment> takeByPage(String providerId) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    TAKE.formatted("provider_id = :page", "state IN ('PI_CREATED', 'CANCEL_SENT')"))
                .bind("page", providerId)
                .bind("leaseMs", lease.toMillis())
                .map((row, _) -> PaymentRows.payment(row))
                .findOne());
  }

  /** Gives a link that is still open back to its time. */
  public void keepUntil(Payment payment, Instant until) {
    database.with(handle -> leased(handle, payment, until));
  }

  /** Notes that it was paid, and by which intent of the provider's. */
  public Payment paid(Payment payment, String intentId, Duration textAfter) {
    return database.transact(
        handle -> {
          var sent =
              payment.state() == PaymentState.CANCEL_SENT
                  ? payment
                  : moves.move(handle, payment, PaymentState.CANCEL_SENT, Map.of());
          var paid = moves.paidBy(handle, sent, intentId);
          SettledTexts.queue(handle, paid, textAfter);
          return paid;
        });
  }
}
