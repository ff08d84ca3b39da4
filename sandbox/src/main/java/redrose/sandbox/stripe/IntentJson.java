package redrose.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A PaymentIntent as Stripe shows it.
 *
 * @see <a href="https://docs.stripe.com/api/payment_intents/object">The PaymentIntent object</a>
 */
final class IntentJson {
  private IntentJson() {}

  static Map<String, Object> of(Intent intent) {
    return Json.object()
        .with("id", intent.id)
        .with("object", "payment_intent")
        .with("amount", intent.amount)
        .with("amount_capturable", intent.amountCapturable)
        .with("amount_details", Json.object().with("tip", Map.of()))
        .with("amount_received", intent.amountReceived)
        .with("application", null)
        .with("application_fee_amount", null)
        .with("automatic_payment_methods", automaticJson(intent))
        .with("canceled_at", intent.canceledAt)
        .with("cancellation_reason", intent.cancellationReason)
        .with("capture_method", intent.captureMethod)
        .with("client_secret", intent.clientSecret)
        .with("confirmation_method", "automatic")
        .with("created", intent.created)
        .with("currency", intent.currency.code())
        .with("customer", null)
        .with("description", intent.description)
        .with("last_payment_error", intent.lastError)
        .with("latest_charge", intent.latestCharge == null ? null : intent.latestCharge.id)
        .with("livemode", false)
        .with("metadata", new LinkedHashMap<>(intent.metadata))
        .with(
            "next_action",
            intent.status == IntentStatus.REQUIRES_ACTION ? nextActionJson(intent) : null)
        .with("on_behalf_of", null)
        .with("payment_method", intent.paymentMethod == null ? null : intent.paymentMethod.id())
        .with("payment_method_options", optionsJson())
        .with("payment_method_types", intent.types)
        .with("processing", null)
        .with("receipt_email", intent.receiptEmail)
        .with("review", null)
        .with("setup_future_usage", null)
        .with("shipping", null)
        .with("statement_descriptor", null)
        .with("statement_descriptor_suffix", null)
        .with("status", intent.status.word())
        .with("transfer_data", null)
        .with("transfer_group", null);
  }

  private static Map<String, Object> automaticJson(Intent intent) {
    return intent.automaticMethods
        ? Json.object()
            .with("enabled", true)
            .with("allow_redirects", intent.mayRedirect ? "always" : "never")
        : null;
  }

  private static Map<String, Object> optionsJson() {
    return Json.object()
        .with(
            "card",
            Json.object()
                .with("installments", null)
                .with("mandate_options", null)
                .with("network", null)
                .with("request_three_d_secure", "automatic"));
  }

  private static Map<String, Object> nextActionJson(Intent intent) {
    return intent.returnUrl == null
        ? Json.object()
            .with("type", "use_stripe_sdk")
            .with("use_stripe_sdk", Map.of("type", "three_d_secure_redirect"))
        : Json.object()
            .with("type", "redirect_to_url")
            .with(
                "redirect_to_url",
                Json.object()
                    .with("return_url", intent.returnUrl)
                    .with("url", "https://hooks.stripe.com/" + intent.id));
  }
}
