package redrose.sandbox.stripe;

import java.util.List;
import java.util.Map;

/**
 * All that is kept of a card. Its number is not.
 *
 * @param fingerprint the same for the same number, while this simulator runs
 * @param cvcGiven whether a security code came with it
 */
record CardOnFile(
    CardBrand brand,
    String last4,
    int expMonth,
    int expYear,
    String fingerprint,
    boolean cvcGiven,
    CardBehaviour behaviour) {

  /** The {@code card} member of a payment method. */
  Map<String, Object> json() {
    return Json.object()
        .with("brand", brand.word())
        .with("checks", Json.object().with("cvc_check", cvcGiven ? "unchecked" : null))
        .with("country", "GB")
        .with("display_brand", brand == CardBrand.AMEX ? "american_express" : brand.word())
        .with("exp_month", expMonth)
        .with("exp_year", expYear)
        .with("fingerprint", fingerprint)
        .with("funding", behaviour.funding())
        .with("last4", last4)
        .with(
            "networks",
            Json.object().with("available", List.of(brand.word())).with("preferred", null))
        .with("three_d_secure_usage", Json.object().with("supported", true))
        .with("wallet", null);
  }

  /** The {@code payment_method_details} of a charge. */
  Map<String, Object> chargeJson(long amount, boolean moto) {
    return Json.object()
        .with("type", "card")
        .with(
            "card",
            Json.object()
                .with("amount_authorized", amount)
                .with("brand", brand.word())
                .with("checks", Json.object().with("cvc_check", cvcCheck()))
                .with("country", "GB")
                .with("exp_month", expMonth)
                .with("exp_year", expYear)
                .with("fingerprint", fingerprint)
                .with("funding", behaviour.funding())
                .with("last4", last4)
                .with("moto", moto ? true : null)
                .with("network", brand.word())
                .with("three_d_secure", null)
                .with("wallet", null));
  }

  private String cvcCheck() {
    if (!cvcGiven) {
      return null;
    }
    return behaviour.decline().filter(Decline.INCORRECT_CVC::equals).isPresent() ? "fail" : "pass";
  }
}
