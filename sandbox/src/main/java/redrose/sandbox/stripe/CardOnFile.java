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
    return Json.object(
        "brand",
        brand.word(),
        "checks",
        Json.object("cvc_check", cvcGiven ? "unchecked" : null),
        "country",
        "GB",
        "display_brand",
        brand == CardBrand.AMEX ? "american_express" : brand.word(),
        "exp_month",
        expMonth,
        "exp_year",
        expYear,
        "fingerprint",
        fingerprint,
        "funding",
        behaviour.funding(),
        "last4",
        last4,
        "networks",
        Json.object("available", List.of(brand.word()), "preferred", null),
        "three_d_secure_usage",
        Json.object("supported", true),
        "wallet",
        null);
  }

  /** The {@code payment_method_details} of a charge. */
  Map<String, Object> chargeJson(long amount, boolean moto) {
    return Json.object(
        "type",
        "card",
        "card",
        Json.object(
            "amount_authorized",
            amount,
            "brand",
            brand.word(),
            "checks",
            Json.object("cvc_check", cvcCheck()),
            "country",
            "GB",
            "exp_month",
            expMonth,
            "exp_year",
            expYear,
            "fingerprint",
            fingerprint,
            "funding",
            behaviour.funding(),
            "last4",
            last4,
            "moto",
            moto ? true : null,
            "network",
            brand.word(),
            "three_d_secure",
            null,
            "wallet",
            null));
  }

  private String cvcCheck() {
    if (!cvcGiven) {
      return null;
    }
    return behaviour.decline().filter(Decline.INCORRECT_CVC::equals).isPresent() ? "fail" : "pass";
  }
}
