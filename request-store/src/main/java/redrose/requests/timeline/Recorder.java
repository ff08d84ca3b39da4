package redrose.requests.timeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import redrose.call.Timeline;
import redrose.requests.Interaction;
import redrose.requests.postgres.InteractionEvents;

/**
 * Writes what a process notes about its calls to the store. Calls hand over and go on; one writer
 * groups what they noted. One a process.
 */
public final class Recorder implements AutoCloseable {
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  private final String process;
  private final AtomicLong lastSeq = new AtomicLong();
  private final Writer writer;

  private Recorder(String process, Writer writer) {
    this.process = process;
    this.writer = writer;
  }

  /**
   * Starts the writer.
   *
   * @param program such as {@code ivr-core}: lower case letters, digits and hyphens. Events bear it
   *     with eight random hexadecimal digits behind, so that each start numbers its own events.
   */
  public static Recorder start(InteractionEvents store, String program, MeterRegistry registry) {
    var start = UUID.randomUUID().toString().substring(0, 8);
    var writer = new Writer(store, registry);
    writer.start();
    return new Recorder(program + "-" + start, writer);
  }

  /** The timeline of one interaction. */
  public StoreTimeline timeline(UUID interactionId) {
    return new StoreTimeline(interactionId, this);
  }

  /**
   * Waits until everything noted so far is committed.
   *
   * @return whether it was, within the limit
   */
  public boolean flush(Duration limit) {
    return writer.flush(limit);
  }

  /** Writes what is left, for as long as {@code CLOSE_LIMIT} allows, and stops. */
  @Override
  public void close() {
    writer.flush(CLOSE_LIMIT);
    writer.stop();
  }

  void note(UUID interactionId, Timeline.Event event) {
    writer.put(new Item.Noted(interactionId, process, lastSeq.incrementAndGet(), event));
  }

  void save(Interaction interaction) {
    writer.put(new Item.Saved(interaction));
  }
}
