package redrose.gateway.stripe;

import com.stripe.exception.StripeException;

/**
 * How sending one request ended.
 *
 * @param <T> what Stripe answers with
 */
sealed interface StripeReply<T> {
  /**
   * The same reply to another question; {@link Done} has a value, which another question can't
   * have.
   */
  default <A> StripeReply<A> withoutValue() {
    return switch (this) {
      case Done<T> done -> throw new IllegalStateException("there is an answer: " + done);
      case Said<T>(var no) -> new Said<>(no);
      case Fault<T>(var why) -> new Fault<>(why);
      case Lost<T>(var why) -> new Lost<>(why);
    };
  }

  /** It was carried out. */
  record Done<T>(T value) implements StripeReply<T> {}

  /** Stripe said no (4xx). The request was not carried out; a card may have been declined. */
  record Said<T>(StripeException no) implements StripeReply<T> {}

  /** A fault at Stripe's (5xx): carried out or not, and the same key gets the same fault again. */
  record Fault<T>(String why) implements StripeReply<T> {}

  /** No answer: carried out or not, and the same key would have got the answer. */
  record Lost<T>(String why) implements StripeReply<T> {}
}
