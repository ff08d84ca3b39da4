package redrose.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.gateway.provider.DeclineReason;

/**
 * Stripe's decline codes (docs.stripe.com/declines/codes), of which it has test cards for a few.
 */
class StripeDeclinesTest {
  @ParameterizedTest
  @CsvSource({
    "card_not_supported, NOT_SUPPORTED",
    "currency_not_supported, NOT_SUPPORTED",
    "transaction_not_allowed, NOT_SUPPORTED",
    "invalid_expiry_month, WRONG_EXPIRY",
    "invalid_expiry_year, WRONG_EXPIRY",
    "expired_card, EXPIRED",
    "incorrect_cvc, WRONG_CVC",
    "incorrect_number, WRONG_NUMBER",
    "insufficient_funds, INSUFFICIENT_FUNDS",
    "authentication_required, NEEDS_HOLDER_ONLINE",
    "issuer_not_available, TRY_AGAIN"
  })
  void whatACallerCanActOnIsTold(String code, DeclineReason reason) {
    assertThat(StripeDeclines.reason(code)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "fraudulent", "lost_card", "stolen_card", "merchant_blacklist", "pickup_card",
    "security_violation", "restricted_card", "do_not_honor", "generic_decline", "new_code_of_2030"
  })
  void whatMustNotBeToldAndWhatSaysNothingAreTheSame(String code) {
    assertThat(StripeDeclines.reason(code)).isEqualTo(DeclineReason.DO_NOT_HONOUR);
  }
}
