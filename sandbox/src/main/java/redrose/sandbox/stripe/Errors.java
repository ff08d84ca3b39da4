package redrose.sandbox.stripe;

/** The errors that more than one place raises, in Stripe's words. */
final class Errors {
  private Errors() {}

  /** No API key; see <a href="https://docs.stripe.com/api/authentication">Authentication</a>. */
  static StripeError noKey() {
    return new StripeError(
        401,
        "invalid_request_error",
        "You did not provide an API key. You need to provide your API key in the Authorization"
            + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See"
            + " https://stripe.com/docs/api#authentication for details, or we can help at"
            + " https://support.stripe.com/.");
  }

  static StripeError wrongKey(String key) {
    String shown = key.length() <= 12 ? "*".repeat(key.length()) : masked(key);
    return new StripeError(401, "invalid_request_error", "Invalid API Key provided: " + shown);
  }

  private static String masked(String key) {
    int tail = key.length() - 4;
    return key.substring(0, 8) + "*".repeat(tail - 8) + key.substring(tail);
  }

  static StripeError unknownUrl(String method, String path) {
    return new StripeError(
        404,
        "invalid_request_error",
        "Unrecognized request URL (%s: %s). Please see https://stripe.com/docs or we can help at"
                .formatted(method, path)
            + " https://support.stripe.com/.");
  }

  /** The object that the path names is not there. */
  static StripeError missing(String kind, String id, String param) {
    return new StripeError(404, "invalid_request_error", "No such %s: '%s'".formatted(kind, id))
        .code("resource_missing")
        .param(param);
  }

  /** The object that a parameter names is not there: a wrong request, so 400 and not 404. */
  static StripeError missingReference(String kind, String id, String param) {
    return StripeError.invalidRequest("No such %s: '%s'".formatted(kind, id))
        .code("resource_missing")
        .param(param);
  }

  static StripeError missingParameter(String param) {
    return StripeError.invalidRequest("Missing required param: %s.".formatted(param))
        .code("parameter_missing")
        .param(param);
  }

  static StripeError unknownParameter(String param) {
    return StripeError.invalidRequest("Received unknown parameter: " + param)
        .code("parameter_unknown")
        .param(param);
  }

  /** Ours, not Stripe's: silence about a parameter that does nothing here would be a lie. */
  static StripeError notSimulated(String param) {
    return StripeError.invalidRequest(
            "Stripe knows the parameter %s, but this simulator does not act on it."
                .formatted(param))
        .code("sandbox_not_simulated")
        .param(param);
  }
}
