package redrose.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a PaymentIntent is made of. Its rules are in {@link IntentMoves}. */
final class Intent implements Kept {
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

  Intent(String id, long created, String clientSecret) {
    this.id = id;
    this.created = created;
    this.clientSecret = clientSecret;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Map<String, Object> stored() {
    return Json.copy(json())
        .with("may_redirect", mayRedirect)
        .with("moto", moto)
        .with("return_url", returnUrl);
  }

  Map<String, Object> json() {
    return IntentJson.of(this);
  }
}
