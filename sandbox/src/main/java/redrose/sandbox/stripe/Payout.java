package redrose.sandbox.stripe;

import java.util.Map;

/**
 * Money sent from the account's balance to its bank.
 *
 * @see <a href="https://docs.stripe.com/api/payouts/object">The Payout object</a>
 */
record Payout(String id, long amount, Money currency, long created, String balanceTransaction)
    implements Kept {
  @Override
  public Map<String, Object> stored() {
    return json();
  }

  Map<String, Object> json() {
    return Json.object()
        .with("id", id)
        .with("object", "payout")
        .with("amount", amount)
        .with("application_fee", null)
        .with("application_fee_amount", null)
        .with("arrival_date", created)
        .with("automatic", true)
        .with("balance_transaction", balanceTransaction)
        .with("created", created)
        .with("currency", currency.code())
        .with("description", "STRIPE PAYOUT")
        .with("destination", null)
        .with("failure_balance_transaction", null)
        .with("failure_code", null)
        .with("failure_message", null)
        .with("livemode", false)
        .with("metadata", Map.of())
        .with("method", "standard")
        .with("original_payout", null)
        .with("reconciliation_status", "completed")
        .with("reversed_by", null)
        .with("source_type", "card")
        .with("statement_descriptor", null)
        .with("status", "paid")
        .with("type", "bank_account");
  }
}
