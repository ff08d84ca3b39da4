package redrose.sandbox.stripe;

import java.util.Map;

/**
 * Money sent from the account's balance to its bank.
 *
 * @see <a href="https://docs.stripe.com/api/payouts/object">The Payout object</a>
 */
record Payout(String id, long amount, Money currency, long created, String balanceTransaction) {

  Map<String, Object> json() {
    return Json.object(
        "id",
        id,
        "object",
        "payout",
        "amount",
        amount,
        "application_fee",
        null,
        "application_fee_amount",
        null,
        "arrival_date",
        created,
        "automatic",
        true,
        "balance_transaction",
        balanceTransaction,
        "created",
        created,
        "currency",
        currency.code(),
        "description",
        "STRIPE PAYOUT",
        "destination",
        null,
        "failure_balance_transaction",
        null,
        "failure_code",
        null,
        "failure_message",
        null,
        "livemode",
        false,
        "metadata",
        Map.of(),
        "method",
        "standard",
        "original_payout",
        null,
        "reconciliation_status",
        "completed",
        "reversed_by",
        null,
        "source_type",
        "card",
        "statement_descriptor",
        null,
        "status",
        "paid",
        "type",
        "bank_account");
  }
}
