package redrose.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PaymentIntent. Its rules are in {@link IntentMoves}; this is what it is and how it looks.
 *
 * @see <a href="https://docs.stripe.com/api/payment_intents/object">The PaymentIntent object</a>
 */
final class Intent {
  final String id;
  final String clientSecret;
  final long created;
  final Map<String, String> metadata = new LinkedHashMap<>();

  long amount;
  Money currency;
  boolean manualCapture;
  String captureMethod;
  List<String> types = List.of("card");

  /** Whether its methods are chosen in the dashboard, some of which may redirect. */
  boolean automaticMethods;

  boolean mayRedirect;
  boolean moto;
  String description;
  String receiptEmail;
  String returnUrl;

  IntentStatus status = IntentStatus.REQUIRES_PAYMENT_METHOD;
  PaymentMethod paymentMethod;
  Charge latestCharge;
  Map<String, Object> lastError;
  long amountCapturable;
  long amountReceived;
  Long canceledAt;
  String cancellationReason;

  Intent(String id, String secret, long created) {
    this.id = id;
    this.clientSecret = id + "_secret_" + secret;
    this.created = created;
  }

  Map<String, Object> json() {
    return Json.object(
        "id",
        id,
        "object",
        "payment_intent",
        "amount",
        amount,
        "amount_capturable",
        amountCapturable,
        "amount_details",
        Json.object("tip", Map.of()),
        "amount_received",
        amountReceived,
        "application",
        null,
        "application_fee_amount",
        null,
        "automatic_payment_methods",
        automaticJson(),
        "canceled_at",
        canceledAt,
        "cancellation_reason",
        cancellationReason,
        "capture_method",
        captureMethod,
        "client_secret",
        clientSecret,
        "confirmation_method",
        "automatic",
        "created",
        created,
        "currency",
        currency.code(),
        "customer",
        null,
        "description",
        description,
        "last_payment_error",
        lastError,
        "latest_charge",
        latestCharge == null ? null : latestCharge.id,
        "livemode",
        false,
        "metadata",
        new LinkedHashMap<>(metadata),
        "next_action",
        status == IntentStatus.REQUIRES_ACTION ? nextActionJson() : null,
        "on_behalf_of",
        null,
        "payment_method",
        paymentMethod == null ? null : paymentMethod.id(),
        "payment_method_options",
        optionsJson(),
        "payment_method_types",
        types,
        "processing",
        null,
        "receipt_email",
        receiptEmail,
        "review",
        null,
        "setup_future_usage",
        null,
        "shipping",
        null,
        "statement_descriptor",
        null,
        "statement_descriptor_suffix",
        null,
        "status",
        status.word(),
        "transfer_data",
        null,
        "transfer_group",
        null);
  }

  private Map<String, Object> automaticJson() {
    return automaticMethods
        ? Json.object("enabled", true, "allow_redirects", mayRedirect ? "always" : "never")
        : null;
  }

  private static Map<String, Object> optionsJson() {
    return Json.object(
        "card",
        Json.object(
            "installments", null,
            "mandate_options", null,
            "network", null,
            "request_three_d_secure", "automatic"));
  }

  private Map<String, Object> nextActionJson() {
    return returnUrl == null
        ? Json.object(
            "type", "use_stripe_sdk", "use_stripe_sdk", Map.of("type", "three_d_secure_redirect"))
        : Json.object(
            "type",
            "redirect_to_url",
            "redirect_to_url",
            Json.object("return_url", returnUrl, "url", "https://hooks.stripe.com/" + id));
  }
}
