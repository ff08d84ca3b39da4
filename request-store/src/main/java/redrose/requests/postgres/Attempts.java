package redrose.requests.postgres;

import org.jdbi.v3.core.Handle;
import redrose.requests.CardFacts;
import redrose.requests.LeaseLost;
import redrose.requests.Payment;
import redrose.requests.PaymentAttempt.Outcome;

/**
 * The SQL of cards tried. Each statement is part of a move's transaction, which holds the fence.
 */
final class Attempts {
  private static final String BEGIN =
      """
      INSERT INTO payment_attempt
        (payment_id, number, brand, last_four, provider_method, card_fingerprint, provider_id)
      VALUES (:payment, :number, :brand, :lastFour, :method, :fingerprint, :providerId)
      ON CONFLICT (payment_id, number) DO UPDATE SET brand = excluded.brand,
        last_four = excluded.last_four, provider_method = excluded.provider_method,
        card_fingerprint = excluded.card_fingerprint
        WHERE payment_attempt.outcome IS NULL
      """;
  private static final String DECIDE =
      """
      UPDATE payment_attempt SET outcome = :outcome, decline_code = :code, decided_at = now()
      WHERE payment_id = :payment AND number = :number AND outcome IS NULL
      """;

  private Attempts() {}

  static void begin(Handle handle, Payment payment, CardFacts card) {
    var rows =
        handle
            .createUpdate(BEGIN)
            .bind("payment", payment.id())
            .bind("number", payment.attempt())
            .bind("brand", card.brand())
            .bind("lastFour", card.lastFour())
            .bind("method", card.providerMethod().orElse(null))
            .bind("fingerprint", card.fingerprint().orElse(null))
            .bind("providerId", payment.providerId().orElseThrow())
            .execute();
    requireOne(rows, payment);
  }

  static void authorise(Handle handle, Payment payment) {
    decide(handle, payment, Outcome.AUTHORISED, null);
  }

  static void decline(Handle handle, Payment payment, String code) {
    decide(handle, payment, Outcome.DECLINED, code);
  }

  private static void decide(Handle handle, Payment payment, Outcome outcome, String code) {
    var rows =
        handle
            .createUpdate(DECIDE)
            .bind("payment", payment.id())
            .bind("number", payment.attempt())
            .bind("outcome", outcome.name())
            .bind("code", code)
            .execute();
    requireOne(rows, payment);
  }

  private static void requireOne(int rows, Payment payment) {
    if (rows != 1) {
      throw new LeaseLost(payment.id());
    }
  }
}
