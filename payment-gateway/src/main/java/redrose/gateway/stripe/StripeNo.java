package redrose.gateway.stripe;

import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;

/** Stripe's refusals (docs.stripe.com/error-codes) by what they leave open. */
final class StripeNo {
  private StripeNo() {}

  /**
   * Whether the object has to be looked at before anything can be said: it is not in the state that
   * we took it to be in, or the key has been used with other parameters.
   */
  static boolean needsLook(StripeException no) {
    return no instanceof IdempotencyException
        || "payment_intent_unexpected_state".equals(no.getCode())
        || "charge_already_captured".equals(no.getCode())
        || "charge_expired_for_capture".equals(no.getCode());
  }
}
