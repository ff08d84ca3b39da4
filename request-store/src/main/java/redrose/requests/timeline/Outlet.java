package redrose.requests.timeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.InteractionEvents;

/**
 * Where batches go: to the store, and while it is away to the backlog, in order. Only what the
 * store refuses, or the backlog has no room for, is given up. For the writer's thread only.
 */
final class Outlet {
  private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);

  private final InteractionEvents store;
  private final Backlog backlog;
  private final AtomicLong behind = new AtomicLong();
  private final Counter written;
  private final Counter refused;
  private final Counter lost;
  private boolean isAway;

  Outlet(InteractionEvents store, Backlog backlog, MeterRegistry registry) {
    this.store = store;
    this.backlog = backlog;
    this.written = registry.counter("redrose.timeline.written");
    this.refused = registry.counter("redrose.timeline.refused");
    this.lost = registry.counter("redrose.timeline.lost");
    registry.gauge("redrose.timeline.backlog", behind);
    behind.set(backlog.size());
  }

  /** Whether something waits for the store to come back. */
  boolean isBehind() {
    return backlog.size() > 0;
  }

  /** Writes a batch, or keeps it behind what is kept already. */
  void write(Batch batch) {
    if (batch.size() > 0 && (isBehind() || !isDelivered(batch))) {
      keep(batch);
    }
  }

  /** Writes what was kept, oldest first, for as long as the store takes it. */
  void catchUp() {
    try {
      while (isBehind() && isDelivered(backlog.first())) {
        backlog.removeFirst();
        behind.set(backlog.size());
      }
    } catch (IOException e) {
      LOG.error("what waits for the store can't be read: {}", e.getMessage());
    }
  }

  /** Ends it; what is left is lost, or waits for the next start. */
  void close() {
    var left = backlog.size();
    if (left > 0 && backlog.outlivesProcess()) {
      LOG.warn("the store is away: {} timeline entries wait for the next start", left);
    } else if (left > 0) {
      LOG.error("the store is away: {} timeline entries are lost", left);
    }
    try {
      backlog.close();
    } catch (IOException e) {
      LOG.error("the backlog can't be closed: {}", e.getMessage());
    }
  }

  private void keep(Batch batch) {
    try {
      backlog.add(batch);
    } catch (IOException e) {
      lost.increment(batch.size());
      LOG.error("{} timeline entries are lost: {}", batch.size(), e.getMessage());
    }
    behind.set(backlog.size());
  }

  /** Whether the store has it now, but for what it refuses; false where it is away. */
  private boolean isDelivered(Batch batch) {
    try {
      store.append(batch.interactions(), batch.events());
      written.increment(batch.size());
      noteAway(false, "");
      return true;
    } catch (StoreFailure e) {
      if (!e.isRefusal()) {
        noteAway(true, e.getMessage());
        return false;
      }
      if (batch.size() > 1) {
        return batch.oneByOne().stream().allMatch(this::isDelivered);
      }
      refused.increment();
      LOG.error("the store refused a timeline entry, which is lost: {}", kind(batch));
      return true;
    }
  }

  private void noteAway(boolean isAwayNow, String why) {
    if (isAwayNow && !isAway) {
      LOG.error("the store is away, so timelines wait: {}", why);
    } else if (isAway && !isAwayNow) {
      LOG.warn("the store is back, and {} timeline entries are behind", backlog.size());
    }
    isAway = isAwayNow;
  }

  private static String kind(Batch one) {
    return one.events().isEmpty() ? "an interaction" : one.events().getFirst().kind();
  }
}
