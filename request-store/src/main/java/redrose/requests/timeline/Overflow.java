package redrose.requests.timeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a full queue loses, and says once when it begins and once when it is over. */
final class Overflow {
  private static final Logger LOG = LoggerFactory.getLogger(Overflow.class);

  private final AtomicBoolean losing = new AtomicBoolean();
  private final Counter lost;

  Overflow(MeterRegistry registry) {
    this.lost = registry.counter("redrose.timeline.lost");
  }

  void lost() {
    lost.increment();
    if (losing.compareAndSet(false, true)) {
      LOG.error("the timeline's queue is full: entries are being lost");
    }
  }

  void over() {
    if (losing.get() && losing.compareAndSet(true, false)) {
      LOG.warn(
          "the timeline's queue takes entries again; {} were lost so far", (long) lost.count());
    }
  }
}
