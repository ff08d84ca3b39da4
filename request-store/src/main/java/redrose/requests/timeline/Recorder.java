package redrose.requests.timeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import redrose.call.Timeline;
import redrose.health.CannotStart;
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
   * Starts the writer. What the store can't take yet waits in memory, and is lost with the process.
   *
   * @param program such as {@code ivr-core}: lower case letters, digits and hyphens. Events bear it
   *     with eight random hexadecimal digits behind, so that each start numbers its own events.
   */
  public static Recorder start(InteractionEvents store, String program, MeterRegistry registry) {
    return start(newStart(program), new Outlet(store, new MemoryBacklog(), registry), registry);
  }

  /**
   * Starts the writer. What the store can't take yet waits in a journal on disk, which the next
   * start of the program takes over if this process dies.
   *
   * @param journal folder of the journals; several processes may share it
   * @throws CannotStart where the folder can't be written to
   */
  public static Recorder start(
      InteractionEvents store, String program, MeterRegistry registry, Path journal) {
    var process = newStart(program);
    try {
      var backlog = JournalBacklog.open(journal, process, program);
      return start(process, new Outlet(store, backlog, registry), registry);
    } catch (IOException e) {
      throw new CannotStart(
          "Make " + journal + " a folder that this user can write journals to: " + e + ".", e);
    }
  }

  /** Starts the writer, with a journal on disk where there is a folder for it. */
  public static Recorder start(
      InteractionEvents store, String program, MeterRegistry registry, Optional<Path> journal) {
    return journal
        .map(folder -> start(store, program, registry, folder))
        .orElseGet(() -> start(store, program, registry));
  }

  private static Recorder start(String process, Outlet outlet, MeterRegistry registry) {
    var writer = new Writer(outlet, registry);
    writer.start();
    return new Recorder(process, writer);
  }

  private static String newStart(String program) {
    return program + "-" + UUID.randomUUID().toString().substring(0, 8);
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

  /** Writes what is left, within ten seconds, and stops. */
  @Override
  public void close() {
    closeWithin(CLOSE_LIMIT);
  }

  /**
   * Writes what is left and stops.
   *
   * @param limit to wait for the store; what it has not taken then is lost, or waits in the journal
   */
  public void closeWithin(Duration limit) {
    writer.flush(limit);
    writer.stop();
  }

  void note(UUID interactionId, Timeline.Event event) {
    writer.put(new Item.Noted(interactionId, process, lastSeq.incrementAndGet(), event));
  }

  void save(Interaction interaction) {
    writer.put(new Item.Saved(interaction));
  }
}
