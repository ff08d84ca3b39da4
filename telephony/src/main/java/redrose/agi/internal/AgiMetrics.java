package redrose.agi.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a server counts; every meter is looked up once, so that a call only adds to it. */
final class AgiMetrics {
  private static final Duration[] TURN_AROUND_BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(60),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final Counter started;
  private final Map<Ending, Counter> ended = new EnumMap<>(Ending.class);
  private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);
  private final Timer turnAround;

  AgiMetrics(MeterRegistry registry, Occupancy occupancy) {
    Gauge.builder("redrose.agi.calls.active", occupancy, Occupancy::calls)
        .description("Calls whose script runs")
        .register(registry);
    started =
        Counter.builder("redrose.agi.calls.started")
            .description("Calls whose script was started")
            .register(registry);
    for (var how : Ending.values()) {
      ended.put(
          how,
          Counter.builder("redrose.agi.calls.ended")
              .description("Calls whose script has ended, by how")
              .tag("how", how.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    for (var refusal : Refusal.values()) {
      refused.put(
          refusal,
          Counter.builder("redrose.agi.refused")
              .description("Connections that the server closed, by reason")
              .tag("reason", refusal.tag())
              .register(registry));
    }
    turnAround =
        Timer.builder("redrose.agi.turnaround")
            .description("From a reply of Asterisk's to the script's next command")
            .serviceLevelObjectives(TURN_AROUND_BUCKETS)
            .register(registry);
  }

  void started() {
    started.increment();
  }

  void ended(Ending how) {
    ended.get(how).increment();
  }

  void refused(Refusal refusal) {
    refused.get(refusal).increment();
  }

  void turnAround(long nanos) {
    turnAround.record(nanos, TimeUnit.NANOSECONDS);
  }
}
