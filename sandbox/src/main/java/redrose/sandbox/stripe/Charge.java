package redrose.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One attempt to charge a card, refused or not.
 *
 * @see <a href="https://docs.stripe.com/api/charges/object">The Charge object</a>
 */
final class Charge {
  final String id;
  final Intent intent;
  final long amount;
  final long created;
  final PaymentMethod paymentMethod;
  final Decline decline;
  private final Map<String, String> metadata;

  boolean captured;
  long amountCaptured;

  /** Of an authorisation, what was let go without being captured. */
  long amountReleased;

  long amountRefunded;
  String balanceTransaction;

  /** A charge of what {@code intent} holds now; {@code decline} is null where it succeeds. */
  Charge(String id, Intent intent, long created, Decline decline) {
    this.id = id;
    this.intent = intent;
    this.amount = intent.amount;
    this.created = created;
    this.paymentMethod = intent.paymentMethod;
    this.decline = decline;
    this.metadata = new LinkedHashMap<>(intent.metadata);
  }

  /** What of the captured money has not gone back yet. */
  long refundable() {
    return amountCaptured - amountRefunded;
  }

  Map<String, Object> json() {
    return Json.object(
        "id",
        id,
        "object",
        "charge",
        "amount",
        amount,
        "amount_captured",
        amountCaptured,
        "amount_refunded",
        amountReleased + amountRefunded,
        "balance_transaction",
        balanceTransaction,
        "billing_details",
        Json.object("address", null, "email", null, "name", null, "phone", null),
        "captured",
        captured,
        "created",
        created,
        "currency",
        intent.currency.code(),
        "description",
        intent.description,
        "disputed",
        false,
        "failure_code",
        decline == null ? null : decline.code(),
        "failure_message",
        decline == null ? null : decline.message(),
        "fraud_details",
        Map.of(),
        "livemode",
        false,
        "metadata",
        metadata,
        "outcome",
        outcomeJson(),
        "paid",
        decline == null,
        "payment_intent",
        intent.id,
        "payment_method",
        paymentMethod.id(),
        "payment_method_details",
        paymentMethod.card().chargeJson(amount, intent.moto),
        "receipt_email",
        intent.receiptEmail,
        "refunded",
        amountReleased + amountRefunded == amount,
        "status",
        decline == null ? "succeeded" : "failed");
  }

  private Map<String, Object> outcomeJson() {
    return decline == null
        ? Json.object(
            "network_status", "approved_by_network",
            "reason", null,
            "risk_level", "normal",
            "seller_message", "Payment complete.",
            "type", "authorized")
        : Json.object(
            "network_status", "declined_by_network",
            "reason", decline.declineCode().orElse(decline.code()),
            "risk_level", "normal",
            "seller_message", "The bank did not return any further details with this decline.",
            "type", "issuer_declined");
  }
}
