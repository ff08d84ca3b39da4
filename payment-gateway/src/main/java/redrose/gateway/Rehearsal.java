package redrose.gateway;

import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.call.Utterance;

/**
 * Makes the audio of what can be said to any caller, in the background: it costs a core some
 * seconds. A call that is sooner makes its own.
 */
final class Rehearsal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

  private final List<Speech> languages;
  private final Thread thread;
  private volatile boolean stopped;

  private Rehearsal(Collection<Speech> languages) {
    this.languages = List.copyOf(languages);
    this.thread = Thread.ofPlatform().daemon().name("rehearsal").unstarted(this::run);
  }

  static Rehearsal start(Collection<Speech> languages) {
    var rehearsal = new Rehearsal(languages);
    rehearsal.thread.start();
    return rehearsal;
  }

  private void run() {
    try {
      languages.forEach(speech -> speech.voice().warmUp());
      languages.stream()
          .flatMap(speech -> speech.capture().known())
          .takeWhile(_ -> !stopped)
          .forEach(Utterance::sounds);
    } catch (RuntimeException e) {
      LOG.error("Prompts could not all be made beforehand; callers may wait for them", e);
    }
  }

  /** Waits for the prompt that is being made. */
  @Override
  public void close() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
