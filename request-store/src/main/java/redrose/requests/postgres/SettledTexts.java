package redrose.requests.postgres;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import redrose.requests.Payment;
import redrose.requests.PaymentState;
import redrose.requests.TextTemplate;
import redrose.requests.Uuid7;

/**
 * The text that tells how a payment ended, put into the outbox with the move that ends it. It waits
 * for as long as the caller may still be told on the call, and is withdrawn once they have been.
 */
final class SettledTexts {
  // without a conflict's target, as that would need the right to read
  private static final String QUEUE =
      """
      INSERT INTO notification (id, key, interaction_id, recipient, language, template, details,
        unless_told, due_at)
      SELECT :id, :key, interaction_id, notify_number, language, :template, :details::jsonb,
        :receipt, now() + :afterMs * interval '1 millisecond'
      FROM payment_request WHERE id = :request AND notify_number IS NOT NULL
      ON CONFLICT DO NOTHING
      """;

  private SettledTexts() {}

  /**
   * Puts it in, where the payer rang from a mobile.
   *
   * @param settled the payment as it is now
   * @param after how long the call has to tell it first
   */
  static void queue(Handle handle, Payment settled, Duration after) {
    boolean isPaid = settled.state() == PaymentState.PAID;
    var template = isPaid ? TextTemplate.PAYMENT_TAKEN : TextTemplate.PAYMENT_NOT_TAKEN;
    handle
        .createUpdate(QUEUE)
        .bind("id", Uuid7.next())
        .bind("key", "settled:" + settled.id())
        .bind("template", template.code())
        .bind("details", Json.object(values(settled, isPaid)))
        .bind("receipt", settled.receipt())
        .bind("afterMs", after.toMillis())
        .bind("request", settled.requestId())
        .execute();
  }

  private static Map<String, String> values(Payment settled, boolean isPaid) {
    var pence = settled.amountPence();
    var amount = String.format(Locale.ROOT, "£%,d.%02d", pence / 100, pence % 100);
    return isPaid
        ? Map.of("amount", amount, "receipt", settled.receipt())
        : Map.of("amount", amount);
  }
}
