package redrose.sandbox.stripe;

import java.util.Optional;

/**
 * Why an issuer refuses, in Stripe's words.
 *
 * @see <a href="https://docs.stripe.com/declines/codes">Decline codes</a>
 * @see <a href="https://docs.stripe.com/error-codes">Error codes</a>
 */
enum Decline {
  GENERIC("card_declined", "generic_decline", "Your card was declined.", null),
  INSUFFICIENT_FUNDS(
      "card_declined", "insufficient_funds", "Your card has insufficient funds.", null),
  LOST("card_declined", "lost_card", "Your card was declined.", null),
  STOLEN("card_declined", "stolen_card", "Your card was declined.", null),
  EXPIRED("expired_card", null, "Your card has expired.", "exp_month"),
  INCORRECT_CVC("incorrect_cvc", null, "Your card's security code is incorrect.", "cvc"),
  PROCESSING_ERROR(
      "processing_error",
      null,
      "An error occurred while processing your card. Try again in a little bit.",
      null),
  VELOCITY(
      "card_declined",
      "card_velocity_exceeded",
      "Your card was declined for making repeated attempts too frequently or exceeding its amount"
          + " limit.",
      null),
  LIVE_CARD(
      "card_declined",
      "test_mode_live_card",
      "Your card was declined. Your request was in test mode, but used a non test (live) card. For"
          + " a list of valid test cards, visit: https://stripe.com/docs/testing.",
      null);

  private final String code;
  private final String declineCode;
  private final String message;
  private final String param;

  Decline(String code, String declineCode, String message, String param) {
    this.code = code;
    this.declineCode = declineCode;
    this.message = message;
    this.param = param;
  }

  String code() {
    return code;
  }

  String message() {
    return message;
  }

  Optional<String> declineCode() {
    return Optional.ofNullable(declineCode);
  }

  StripeError error() {
    StripeError error = StripeError.card(code, message);
    if (declineCode != null) {
      error.with("decline_code", declineCode);
    }
    return param == null ? error : error.param(param);
  }
}
