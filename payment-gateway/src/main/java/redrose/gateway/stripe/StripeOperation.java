package redrose.gateway.stripe;

import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import java.util.Optional;
import redrose.gateway.provider.ProviderAnswer;
import redrose.gateway.provider.ProviderAnswer.Refused;
import redrose.gateway.provider.ProviderAnswer.Unknown;

/**
 * One thing asked of Stripe, and what each way of ending means.
 *
 * @param <T> what Stripe answers with
 * @param <A> the port's answer
 */
interface StripeOperation<T, A extends ProviderAnswer> {
  /** Its name: the first part of its idempotency key, and in metrics. */
  String name();

  /** Sends the request once. */
  T send(RequestOptions options) throws StripeException;

  /** It was carried out. */
  A done(T value);

  /** Stripe said no. */
  A said(StripeException no);

  /** After a fault at Stripe's: what the state there shows, empty where nothing was done. */
  Optional<A> look();

  /** The same answer, in this operation's type. */
  A answer(Unknown unknown);

  /** See {@link #answer(Unknown)}. */
  static Refused refused(StripeException no) {
    return new Refused(StripeSender.describe(no));
  }
}
