package redrose.sandbox.stripe;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a PaymentIntent stands.
 *
 * @see <a href="https://docs.stripe.com/payments/paymentintents/lifecycle">The PaymentIntent
 *     lifecycle</a>
 */
enum IntentStatus {
  REQUIRES_PAYMENT_METHOD,
  REQUIRES_CAPTURE,
  REQUIRES_CONFIRMATION,
  REQUIRES_ACTION,
  PROCESSING,
  SUCCEEDED,
  CANCELED;

  static final Set<IntentStatus> UPDATABLE =
      EnumSet.of(REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION);
  static final Set<IntentStatus> CANCELABLE =
      EnumSet.of(
          REQUIRES_PAYMENT_METHOD,
          REQUIRES_CAPTURE,
          REQUIRES_CONFIRMATION,
          REQUIRES_ACTION,
          PROCESSING);

  /** Stripe's word for it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of several, as Stripe's messages list them. */
  static String words(Set<IntentStatus> statuses) {
    return statuses.stream().map(IntentStatus::word).collect(Collectors.joining(", "));
  }
}
