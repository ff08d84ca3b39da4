package redrose.sandbox.stripe;

import java.util.Map;

/** An object of the account's that is kept from one run of the simulator to the next. */
sealed interface Kept
    permits PaymentMethod,
        Intent,
        Charge,
        Refund,
        Dispute,
        BalanceTransaction,
        Payout,
        CheckoutSession,
        Event,
        KeptAnswer {
  String id();

  /** All that {@link Recall} needs to make it again. */
  Map<String, Object> stored();
}
