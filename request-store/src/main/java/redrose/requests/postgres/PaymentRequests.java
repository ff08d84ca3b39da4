package redrose.requests.postgres;

import java.time.Duration;
import redrose.requests.HandoverToken;
import redrose.requests.MobileNumber;
import redrose.requests.PaymentRequest;

/** Writes what callers agreed to pay; for the call's process. */
public final class PaymentRequests {
  /** How long a hand-over token is good for: the channel is lent at once. */
  public static final Duration TOKEN_LIFE = Duration.ofSeconds(30);

  private static final String INSERT =
      """
      INSERT INTO payment_request (id, interaction_id, asterisk_unique_id, fund, reference,
        amount_pence, language, token_hash, notify_number, token_expires_at)
      VALUES (:id, :interaction, :unique, :fund, :reference, :amount, :language, :hash, :notify,
        now() + :lifeMs * interval '1 millisecond')
      """;

  private final Database database;

  public PaymentRequests(Database database) {
    this.database = database;
  }

  /** Commits a request with its token, which is good for {@link #TOKEN_LIFE}. */
  public void insert(PaymentRequest request, HandoverToken token) {
    insert(request, token, TOKEN_LIFE);
  }

  /** Commits a request with a token of another life. */
  public void insert(PaymentRequest request, HandoverToken token, Duration tokenLife) {
    database.with(
        handle ->
            handle
                .createUpdate(INSERT)
                .bind("id", request.id())
                .bind("interaction", request.interactionId())
                .bind("unique", request.asteriskUniqueId())
                .bind("fund", request.fund())
                .bind("reference", request.reference())
                .bind("amount", request.amountPence())
                .bind("language", request.language())
                .bind("hash", token.hash())
                .bind("notify", request.notifyNumber().map(MobileNumber::e164).orElse(null))
                .bind("lifeMs", tokenLife.toMillis())
                .execute());
  }
}
