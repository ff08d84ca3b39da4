package redrose.gateway.stripe;

import java.util.UUID;
import redrose.gateway.provider.ProviderAnswer;
import redrose.gateway.provider.ProviderAnswer.Unknown;
import redrose.gateway.stripe.StripeReply.Done;
import redrose.gateway.stripe.StripeReply.Fault;
import redrose.gateway.stripe.StripeReply.Lost;
import redrose.gateway.stripe.StripeReply.Said;

/**
 * Runs an operation to an answer. A lost answer is asked for again with the same key, which the
 * sender does. After a fault at Stripe's the same key would only get the same fault, so the state
 * there is looked at; where it shows that nothing was done, the request goes out once more with the
 * next key.
 */
record StripeRunner(StripeSender sender) {
  private static final int MOST_KEYS = 2;

  /** Runs it; the idempotency key is made of the operation, the payment and the attempt. */
  <T, A extends ProviderAnswer> A run(
      StripeOperation<T, A> operation, UUID paymentId, int attempt) {
    String why = "";
    for (int again = 0; again < MOST_KEYS; again++) {
      switch (sender.send(
          operation.name(), key(operation, paymentId, attempt, again), operation::send)) {
        case Done<T>(var value) -> {
          return operation.done(value);
        }
        case Said<T>(var no) -> {
          return operation.said(no);
        }
        case Lost<T>(var lost) -> {
          return operation.answer(new Unknown(lost));
        }
        case Fault<T>(var fault) -> {
          why = fault;
          var seen = operation.look();
          if (seen.isPresent()) {
            return seen.get();
          }
        }
      }
    }
    return operation.answer(new Unknown(why));
  }

  /** {@code confirm:ID:1}, and after a fault {@code confirm:ID:1:again}; never any card data. */
  private static String key(
      StripeOperation<?, ?> operation, UUID paymentId, int attempt, int again) {
    return operation.name() + ":" + paymentId + ":" + attempt + (again == 0 ? "" : ":again");
  }
}
