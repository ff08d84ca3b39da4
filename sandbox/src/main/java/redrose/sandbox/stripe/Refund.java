package redrose.sandbox.stripe;

import java.util.Map;

/**
 * Captured money going back.
 *
 * @see <a href="https://docs.stripe.com/api/refunds/object">The Refund object</a>
 */
record Refund(
    String id,
    Charge charge,
    long amount,
    String reason,
    Map<String, String> metadata,
    long created,
    String balanceTransaction) {

  Map<String, Object> json() {
    return Json.object(
        "id",
        id,
        "object",
        "refund",
        "amount",
        amount,
        "balance_transaction",
        balanceTransaction,
        "charge",
        charge.id,
        "created",
        created,
        "currency",
        charge.intent.currency.code(),
        "destination_details",
        Json.object("type", "card", "card", Json.object("type", "refund")),
        "metadata",
        metadata,
        "payment_intent",
        charge.intent.id,
        "reason",
        reason,
        "receipt_number",
        null,
        "source_transfer_reversal",
        null,
        "status",
        "succeeded",
        "transfer_reversal",
        null);
  }
}
