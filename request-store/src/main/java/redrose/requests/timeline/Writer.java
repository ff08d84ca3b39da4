package redrose.requests.timeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread behind a bounded queue: takes what has gathered, writes it in one commit, and goes on
 * with what gathered meanwhile. It is never interrupted: that would break its connection and its
 * file.
 */
final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int QUEUE_MAX = 50_000;
  private static final int BATCH_MAX = 500;
  // while the store is away each round waits for it, so each has to take more
  private static final int BATCH_MAX_BEHIND = 5_000;
  private static final long RETRY_MS = 500;
  private static final long STOP_LIMIT_MS = 15_000;

  private final BlockingQueue<Item> queue;
  private final Overflow overflow;
  private final Outlet outlet;
  private final List<CountDownLatch> flushes = new ArrayList<>();
  private final Thread thread;

  Writer(Outlet outlet, MeterRegistry registry) {
    this(outlet, registry, QUEUE_MAX);
  }

  Writer(Outlet outlet, MeterRegistry registry, int queueMax) {
    this.queue = new ArrayBlockingQueue<>(queueMax);
    this.overflow = new Overflow(registry);
    this.outlet = outlet;
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

  /** Ends the thread once it has written or kept what is in the queue. */
  void stop() {
    try {
      queue.offer(new Item.Stop(), STOP_LIMIT_MS, TimeUnit.MILLISECONDS);
      thread.join(STOP_LIMIT_MS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      LOG.error("the timelines' writer does not end; {} entries are lost", queue.size());
    }
  }

  private void run() {
    var items = new ArrayList<Item>();
    try {
      do {
        items.clear();
        await(items);
        write(items);
        releaseFlushes(items);
      } while (!items.contains(new Item.Stop()));
    } catch (InterruptedException e) {
      LOG.error("the timelines' writer was interrupted, which nobody may do", e);
    } finally {
      outlet.close();
    }
  }

  /** Whatever goes wrong with these items, the next ones are to be written. */
  private void write(List<Item> items) {
    try {
      outlet.write(Batch.of(items));
      outlet.catchUp();
    } catch (RuntimeException e) {
      LOG.error("writing timelines broke, and up to {} entries are lost", items.size(), e);
    }
  }

  private void await(List<Item> items) throws InterruptedException {
    var first = outlet.isBehind() ? queue.poll(RETRY_MS, TimeUnit.MILLISECONDS) : queue.take();
    if (first != null) {
      items.add(first);
      queue.drainTo(items, outlet.isBehind() ? BATCH_MAX_BEHIND : BATCH_MAX);
    }
  }

  private void releaseFlushes(List<Item> items) {
    for (var item : items) {
      if (item instanceof Item.Flush(var done)) {
        flushes.add(done);
      }
    }
    if (!outlet.isBehind()) {
      flushes.forEach(CountDownLatch::countDown);
      flushes.clear();
    }
  }
}
