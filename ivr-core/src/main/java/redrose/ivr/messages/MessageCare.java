package redrose.ivr.messages;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.ivr.listening.SpeechModelInvalid;
import redrose.requests.StoreFailure;

/**
 * Looks after what callers said, behind the calls: has it written down where there is a model for
 * that, deletes it when its time is over, and sweeps the folder.
 */
public final class MessageCare implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MessageCare.class);
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final int AT_ONCE = 10;
  private static final long STOP_LIMIT_SECONDS = 60;

  private final MessageStore store;
  private final MessageFolder folder;
  private final Optional<Transcriber> transcriber;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("message-care").factory());

  /**
   * Not at work until it is started.
   *
   * @param model a large speech model's folder; without it nothing is written down
   */
  public MessageCare(MessageStore store, MessageFolder folder, Optional<Path> model, Clock clock) {
    this.store = store;
    this.folder = folder;
    this.transcriber = model.map(Transcriber::new);
    this.clock = clock;
  }

  /** Goes on round after round. */
  public void start() {
    var _ = thread.scheduleWithFixedDelay(this::round, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Once: all that waits now. A failure leaves it to the next round. */
  public void round() {
    try {
      folder.sweep(clock);
      int deleted = store.deleteOld();
      if (deleted > 0) {
        LOG.info("{} messages were deleted, as their time is over", deleted);
      }
      if (transcriber.isPresent()) {
        writeDown(transcriber.get());
      }
    } catch (StoreFailure e) {
      LOG.warn("What callers said could not be looked after: {}", e.getMessage());
    } catch (SpeechModelInvalid e) {
      LOG.warn("Nothing that callers said is written down. {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("What callers said could not be looked after", e);
    }
  }

  private void writeDown(Transcriber by) throws SpeechModelInvalid {
    for (var waiting = store.waiting(AT_ONCE);
        !waiting.isEmpty() && !thread.isShutdown();
        waiting = store.waiting(AT_ONCE)) {
      for (var message : waiting) {
        store.transcribed(message.id(), by.write(message.wav()), by.name());
      }
    }
  }

  /** Ends after the message that is being written down. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (thread.awaitTermination(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        transcriber.ifPresent(Transcriber::close);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
