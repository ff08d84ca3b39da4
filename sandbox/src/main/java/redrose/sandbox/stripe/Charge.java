package redrose.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One attempt to charge a card, refused or not.
 *
 * @see <a href="https://docs.stripe.com/api/charges/object">The Charge object</a>
 */
final class Charge implements Kept {
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
  boolean disputed;
  String balanceTransaction;

  /** A charge of what {@code intent} holds now; {@code decline} is null where it succeeds. */
  Charge(String id, Intent intent, long created, Decline decline) {
    this(id, intent, intent.amount, created, intent.paymentMethod, decline, intent.metadata);
  }

  Charge(
      String id,
      Intent intent,
      long amount,
      long created,
      PaymentMethod paymentMethod,
      Decline decline,
      Map<String, String> metadata) {
    this.id = id;
    this.intent = intent;
    this.amount = amount;
    this.created = created;
    this.paymentMethod = paymentMethod;
    this.decline = decline;
    this.metadata = new LinkedHashMap<>(metadata);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Map<String, Object> stored() {
    return Json.copy(json())
        .with("amount_released", amountReleased)
        .with("decline", decline == null ? null : decline.name());
  }

  /** What of the captured money has not gone back yet. */
  long refundable() {
    return amountCaptured - amountRefunded;
  }

  Map<String, Object> json() {
    return Json.object()
        .with("id", id)
        .with("object", "charge")
        .with("amount", amount)
        .with("amount_captured", amountCaptured)
        .with("amount_refunded", amountReleased + amountRefunded)
        .with("balance_transaction", balanceTransaction)
        .with("billing_details", paymentMethod.billing())
        .with("captured", captured)
        .with("created", created)
        .with("currency", intent.currency.code())
        .with("description", intent.description)
        .with("disputed", disputed)
        .with("failure_code", decline == null ? null : decline.code())
        .with("failure_message", decline == null ? null : decline.message())
        .with("fraud_details", Map.of())
        .with("livemode", false)
        .with("metadata", metadata)
        .with("outcome", outcomeJson())
        .with("paid", decline == null)
        .with("payment_intent", intent.id)
        .with("payment_method", paymentMethod.id())
        .with("payment_method_details", paymentMethod.card().chargeJson(amount, intent.moto))
        .with("receipt_email", intent.receiptEmail)
        .with("refunded", amountReleased + amountRefunded == amount)
        .with("status", decline == null ? "succeeded" : "failed");
  }

  private Map<String, Object> outcomeJson() {
    return decline == null
        ? Json.object()
            .with("network_status", "approved_by_network")
            .with("reason", null)
            .with("risk_level", "normal")
            .with("seller_message", "Payment complete.")
            .with("type", "authorized")
        : Json.object()
            .with("network_status", "declined_by_network")
            .with("reason", decline.declineCode().orElse(decline.code()))
            .with("risk_level", "normal")
            .with(
                "seller_message", "The bank did not return any further details with this decline.")
            .with("type", "issuer_declined");
  }
}
