package redrose.sandbox.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A holder's objection to a charge: a chargeback.
 *
 * @see <a href="https://docs.stripe.com/api/disputes/object">The Dispute object</a>
 */
final class Dispute implements Kept {
  private static final long ANSWER_WITHIN_S = 7 * 24 * 3600;

  final String id;
  final Charge charge;
  final long created;

  /** What was taken back, and, of one that was won, what came again. */
  final List<BalanceTransaction> movements = new ArrayList<>();

  /** {@code needs_response}, {@code won} or {@code lost}. */
  String status = "needs_response";

  Dispute(String id, Charge charge, long created) {
    this.id = id;
    this.charge = charge;
    this.created = created;
  }

  boolean isOpen() {
    return status.equals("needs_response");
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
    return Json.object()
        .with("id", id)
        .with("object", "dispute")
        .with("amount", charge.amountCaptured)
        .with("balance_transactions", movements.stream().map(BalanceTransaction::json).toList())
        .with("charge", charge.id)
        .with("created", created)
        .with("currency", charge.intent.currency.code())
        .with("evidence", Map.of())
        .with(
            "evidence_details",
            Json.object()
                .with("due_by", created + ANSWER_WITHIN_S)
                .with("has_evidence", false)
                .with("past_due", false)
                .with("submission_count", 0))
        .with("is_charge_refundable", false)
        .with("livemode", false)
        .with("metadata", Map.of())
        .with("payment_intent", charge.intent.id)
        .with("reason", "fraudulent")
        .with("status", status);
  }
}
