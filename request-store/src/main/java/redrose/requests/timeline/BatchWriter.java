package redrose.requests.timeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.InteractionEvents;

/** Writes a batch, however long the store is away; only what the store refuses is given up. */
final class BatchWriter {
  private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
  private static final long RETRY_MS = 500;

  private final InteractionEvents store;
  private final Counter written;
  private final Counter refused;
  private final Counter retried;

  BatchWriter(InteractionEvents store, MeterRegistry registry) {
    this.store = store;
    this.written = registry.counter("redrose.timeline.written");
    this.refused = registry.counter("redrose.timeline.refused");
    this.retried = registry.counter("redrose.timeline.retried");
  }

  void write(Batch batch) throws InterruptedException {
    if (batch.size() == 0 || isWritten(batch)) {
      return;
    }
    if (batch.size() == 1) {
      refused.increment();
      LOG.error("the store refused a timeline entry, which is lost: {}", kind(batch));
      return;
    }
    for (var one : batch.oneByOne()) {
      write(one);
    }
  }

  /** False where the store refused it. */
  private boolean isWritten(Batch batch) throws InterruptedException {
    for (var isFirst = true; ; isFirst = false) {
      try {
        store.append(batch.interactions(), batch.events());
        written.increment(batch.size());
        return true;
      } catch (StoreFailure e) {
        if (e.isRefusal()) {
          return false;
        }
        if (isFirst) {
          LOG.error("timelines can't be written and wait: {}", e.getMessage());
        }
        retried.increment();
        Thread.sleep(RETRY_MS);
      }
    }
  }

  private static String kind(Batch one) {
    return one.events().isEmpty() ? "an interaction" : one.events().getFirst().kind();
  }
}
