package redrose.sandbox.stripe;

import java.util.Map;

/**
 * Captured money going back.
 *
 * @see <a href="https://docs.stripe.com/api/refunds/object">The Refund object</a>
 */
final class Refund implements Kept {
  final String id;
  final Charge charge;
  final long amount;
  final long created;
  final String balanceTransaction;
  private final String reason;
  private final Map<String, String> metadata;

  /** {@code pending}, {@code succeeded} or {@code failed}. */
  String status = "succeeded";

  /** Of a failed one: the movement that brought the money back. */
  String failureBalanceTransaction;

  Refund(
      String id,
      Charge charge,
      long amount,
      String reason,
      Map<String, String> metadata,
      long created,
      String balanceTransaction) {
    this.id = id;
    this.charge = charge;
    this.amount = amount;
    this.reason = reason;
    this.metadata = metadata;
    this.created = created;
    this.balanceTransaction = balanceTransaction;
  }

  boolean isFailed() {
    return status.equals("failed");
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Map<String, Object> stored() {
    return json();
  }

  Map<String, Object> json() {
    var json =
        Json.object()
            .with("id", id)
            .with("object", "refund")
            .with("amount", amount)
            .with("balance_transaction", balanceTransaction)
            .with("charge", charge.id)
            .with("created", created)
            .with("currency", charge.intent.currency.code())
            .with(
                "destination_details",
                Json.object()
                    .with("type", "card")
                    .with("card", Json.object().with("type", "refund")))
            .with("metadata", metadata)
            .with("payment_intent", charge.intent.id)
            .with("reason", reason)
            .with("receipt_number", null)
            .with("source_transfer_reversal", null)
            .with("status", status)
            .with("transfer_reversal", null);
    if (status.equals("pending")) {
      json.with("pending_reason", "processing");
    }
    return isFailed()
        ? json.with("failure_balance_transaction", failureBalanceTransaction)
            .with("failure_reason", "unknown")
        : json;
  }
}
