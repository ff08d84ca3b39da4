package redrose.sandbox.stripe;

import java.util.Locale;

/**
 * Stripe's limits on an amount, and amounts as its messages write them. Amounts are in the minor
 * unit.
 */
enum Money {
  GBP("£", 30),
  EUR("€", 50),
  USD("$", 50);

  private static final long MAX = 99_999_999;

  private final String sign;
  private final long minimum;

  Money(String sign, long minimum) {
    this.sign = sign;
    this.minimum = minimum;
  }

  /** The currency that {@code code} names. */
  static Money of(String code) {
    try {
      return valueOf(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw StripeError.invalidRequest(
              "Invalid currency: %s. Stripe currently supports these currencies: gbp, eur, usd"
                  .formatted(code))
          .param("currency");
    }
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String write(long amount) {
    return "%s%,d.%02d".formatted(sign, amount / 100, amount % 100);
  }

  /**
   * See <a
   * href="https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts">Currencies</a>.
   */
  void checkCharge(long amount) {
    if (amount < 1) {
      throw StripeError.invalidRequest("This value must be greater than or equal to 1.")
          .code("parameter_invalid_integer")
          .param("amount");
    }
    if (amount < minimum) {
      throw StripeError.invalidRequest(
              "Amount must be at least %s %s".formatted(write(minimum), code()))
          .code("amount_too_small")
          .param("amount");
    }
    if (amount > MAX) {
      throw StripeError.invalidRequest("Amount must be no more than " + write(MAX))
          .code("amount_too_large")
          .param("amount");
    }
  }
}
