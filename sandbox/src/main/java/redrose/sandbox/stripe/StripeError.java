package redrose.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error as Stripe sends it.
 *
 * @see <a href="https://docs.stripe.com/api/errors">The error object</a>
 * @see <a href="https://docs.stripe.com/error-codes">Error codes</a>
 */
final class StripeError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, Object> fields = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  StripeError(int status, String type, String message) {
    super(message, null, false, false);
    this.status = status;
    fields.put("type", type);
    fields.put("message", message);
  }

  /** A request that is wrong in itself, or wrong for the object's state. */
  static StripeError invalidRequest(String message) {
    return new StripeError(400, "invalid_request_error", message);
  }

  /** A card that can't be charged, with the member of the request that is to blame. */
  static StripeError card(String code, String message) {
    return new StripeError(402, "card_error", message).code(code);
  }

  StripeError code(String code) {
    return with("code", code)
        .with("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
  }

  StripeError param(String param) {
    return with("param", param);
  }

  StripeError with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  StripeError header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** The error's own members. */
  Map<String, Object> fields() {
    return fields;
  }

  Map<String, Object> json() {
    return Json.object().with("error", fields);
  }
}
