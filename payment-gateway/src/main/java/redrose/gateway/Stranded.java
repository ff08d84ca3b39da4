package redrose.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Unsettled;

/**
 * Payments and refunds that wait for a provider which this gateway has no key for any more: nobody
 * settles them until it has.
 */
record Stranded(Unsettled unsettled) {
  private static final Logger LOG = LoggerFactory.getLogger(Stranded.class);

  /** Registers {@code redrose.gateway.stranded}; not a number while the store is away. */
  static Stranded watch(Unsettled unsettled, MeterRegistry registry) {
    var stranded = new Stranded(unsettled);
    Gauge.builder("redrose.gateway.stranded", stranded, Stranded::count)
        .description("payments and refunds with a provider that is not set up here any more")
        .strongReference(true)
        .register(registry);
    return stranded;
  }

  /** Says who is waited for. */
  void report() {
    try {
      unsettled
          .stranded()
          .forEach(
              (provider, count) ->
                  LOG.error(
                      "{} payments or refunds with {} are not settled, and nobody settles them: set"
                          + " {} beside the new provider's key until they are",
                      count,
                      provider,
                      ChosenProvider.keySetting(provider)));
    } catch (StoreFailure e) {
      LOG.warn("The store is away, so nobody looked for what is stranded: {}", e.getMessage());
    }
  }

  private double count() {
    try {
      return unsettled.stranded().values().stream().mapToLong(Long::longValue).sum();
    } catch (StoreFailure _) {
      return Double.NaN;
    }
  }
}
