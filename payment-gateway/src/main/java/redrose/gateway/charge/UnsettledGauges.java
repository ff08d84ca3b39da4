package redrose.gateway.charge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import redrose.requests.PaymentState;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Unsettled;

/**
 * How many payments are not settled, by state, and the age of the oldest in seconds: the number to
 * raise an alarm on. Read from the store when scraped, at most once in two seconds; not a number
 * while the store is away.
 */
public final class UnsettledGauges {
  private static final long KEEP_NS = TimeUnit.SECONDS.toNanos(2);

  private record Snapshot(long atNs, Map<PaymentState, Long> counts, double oldestSeconds) {}

  private final Unsettled unsettled;
  private Snapshot snapshot;

  private UnsettledGauges(Unsettled unsettled) {
    this.unsettled = unsettled;
  }

  /** Registers {@code redrose.gateway.payments.unsettled} and {@code …unsettled.oldest}. */
  public static void register(MeterRegistry registry, Unsettled unsettled) {
    var gauges = new UnsettledGauges(unsettled);
    Arrays.stream(PaymentState.values())
        .filter(state -> !state.isSettled())
        .forEach(
            state ->
                Gauge.builder(
                        "redrose.gateway.payments.unsettled", gauges, from -> from.count(state))
                    .tag("state", state.name().toLowerCase(java.util.Locale.ROOT))
                    .strongReference(true)
                    .register(registry));
    Gauge.builder("redrose.gateway.payments.unsettled.oldest", gauges, UnsettledGauges::oldest)
        .baseUnit("seconds")
        .strongReference(true)
        .register(registry);
  }

  private double count(PaymentState state) {
    var now = snapshot();
    return Double.isNaN(now.oldestSeconds()) ? Double.NaN : now.counts().getOrDefault(state, 0L);
  }

  private double oldest() {
    return snapshot().oldestSeconds();
  }

  private synchronized Snapshot snapshot() {
    long now = System.nanoTime();
    if (snapshot == null || now - snapshot.atNs() > KEEP_NS) {
      snapshot = read(now);
    }
    return snapshot;
  }

  private Snapshot read(long now) {
    try {
      return new Snapshot(now, unsettled.countByState(), unsettled.oldestAgeSeconds());
    } catch (StoreFailure _) {
      return new Snapshot(now, Map.of(), Double.NaN);
    }
  }
}
