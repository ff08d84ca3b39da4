package redrose.requests.timeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.requests.postgres.InteractionEvents;

/**
 * One thread behind a bounded queue: takes what has gathered, writes it in one commit, and goes on
 * with what gathered meanwhile. While the store is away it keeps trying with the same batch.
 */
final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int QUEUE_MAX = 50_000;
  private static final int BATCH_MAX = 500;

  private final BlockingQueue<Item> queue;
  private final Overflow overflow;
  private final BatchWriter batches;
  private final Thread thread;
  private volatile boolean stopping;

  Writer(InteractionEvents store, MeterRegistry registry) {
    this(store, registry, QUEUE_MAX);
  }

  Writer(InteractionEvents store, MeterRegistry registry, int queueMax) {
    this.queue = new ArrayBlockingQueue<>(queueMax);
    this.overflow = new Overflow(registry);
    this.batches = new BatchWriter(store, registry);
    registry.gaugeCollectionSize("redrose.timeline.queued", Tags.empty(), queue);
    this.thread = Thread.ofPlatform().name("timeline-writer").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Hands over and returns; where the queue is full, what is handed over is lost, and said so. */
  void put(Item item) {
    if (queue.offer(item)) {
      overflow.over();
    } else {
      overflow.lost();
    }
  }

  /** Waits until all that was put before is committed; whether it was. */
  boolean flush(Duration limit) {
    var deadline = System.nanoTime() + limit.toNanos();
    var done = new CountDownLatch(1);
    try {
      return queue.offer(new Item.Flush(done), limit.toNanos(), TimeUnit.NANOSECONDS)
          && done.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends the thread, whether or not everything is written. */
  void stop() {
    stopping = true;
    thread.interrupt();
    var left = queue.size();
    if (left > 0) {
      LOG.error("the store is away: {} timeline entries are lost", left);
    }
  }

  private void run() {
    var items = new ArrayList<Item>(BATCH_MAX);
    try {
      while (!stopping) {
        items.add(queue.take());
        queue.drainTo(items, BATCH_MAX - 1);
        var batch = Batch.of(items);
        items.clear();
        batches.write(batch);
        batch.flushes().forEach(CountDownLatch::countDown);
      }
    } catch (InterruptedException _) {
      // stop() asks for it
    }
  }
}
