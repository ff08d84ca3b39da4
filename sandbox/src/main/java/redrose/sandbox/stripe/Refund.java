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
    return Json.object()
        .with("id", id)
        .with("object", "refund")
        .with("amount", amount)
        .with("balance_transaction", balanceTransaction)
        .with("charge", charge.id)
        .with("created", created)
        .with("currency", charge.intent.currency.code())
        .with(
            "destination_details",
            Json.object().with("type", "card").with("card", Json.object().with("type", "refund")))
        .with("metadata", metadata)
        .with("payment_intent", charge.intent.id)
        .with("reason", reason)
        .with("receipt_number", null)
        .with("source_transfer_reversal", null)
        .with("status", "succeeded")
        .with("transfer_reversal", null);
  }
}
