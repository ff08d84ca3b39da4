package redrose.gateway.provider;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a provider has in its books, for comparing it with ours. Only reads. Each method throws
 * {@link BooksUnreadable} where it can't read to the end.
 */
public interface ProviderBooks {
  /** Every payment with a name of ours that was begun in a time. */
  void payments(Instant from, Instant until, Consumer<ListedPayment> each);

  /** One payment, as it stands; empty where the provider does not know it. */
  Optional<ListedPayment> payment(String providerId);
}
