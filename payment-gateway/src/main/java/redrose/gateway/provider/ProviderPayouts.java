package redrose.gateway.provider;

import java.time.Instant;
import java.util.function.Consumer;
import redrose.requests.Movement;
import redrose.requests.Payout;

/**
 * What a provider has sent to the council's bank, where it says so. Only reads. Each method throws
 * {@link BooksUnreadable} where it can't read to the end.
 */
public interface ProviderPayouts {
  /** Every payout that was made since then. */
  void payouts(Instant since, Consumer<Payout> each);

  /** Every movement of a payout. */
  void movements(String payoutId, Consumer<Movement> each);
}
