package redrose.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of Stripe's on which one payment can be made.
 *
 * @see <a href="https://docs.stripe.com/api/checkout/sessions/object">The Session object</a>
 */
final class CheckoutSession implements Kept {
  final String id;
  final long created;
  final long amount;
  final Money currency;
  final long expiresAt;
  final String successUrl;
  final Map<String, String> metadata = new LinkedHashMap<>();
  final Map<String, String> intentMetadata = new LinkedHashMap<>();
  String reference;
  String status = "open";
  Intent intent;

  CheckoutSession(
      String id, long created, long amount, Money currency, long expiresAt, String successUrl) {
    this.id = id;
    this.created = created;
    this.amount = amount;
    this.currency = currency;
    this.expiresAt = expiresAt;
    this.successUrl = successUrl;
  }

  boolean isOpen() {
    return status.equals("open");
  }

  boolean isPaid() {
    return intent != null && intent.status == IntentStatus.SUCCEEDED;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Map<String, Object> stored() {
    return Json.copy(json("")).with("intent_metadata", intentMetadata);
  }

  /**
   * As it is answered.
   *
   * @param url where it is, while it is open
   */
  Map<String, Object> json(String url) {
    return Json.object()
        .with("id", id)
        .with("object", "checkout.session")
        .with("amount_subtotal", amount)
        .with("amount_total", amount)
        .with("client_reference_id", reference)
        .with("created", created)
        .with("currency", currency.code())
        .with("expires_at", expiresAt)
        .with("livemode", false)
        .with("metadata", metadata)
        .with("mode", "payment")
        .with("payment_intent", intent == null ? null : intent.id)
        .with("payment_method_types", List.of("card"))
        .with("payment_status", isPaid() ? "paid" : "unpaid")
        .with("status", status)
        .with("success_url", successUrl)
        .with("url", isOpen() ? url : null);
  }
}
