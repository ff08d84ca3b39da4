package redrose.prompts;

import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.prompts.sound.MadeSounds;

/** Every minute, takes away the sounds that have had their time, and looks for new recordings. */
final class Sweeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("voice-sweeper").unstarted(task));

  private Sweeper() {}

  static Sweeper start(MadeSounds sounds, Runnable recordings) {
    var sweeper = new Sweeper();
    var _ = sweeper.timer.scheduleWithFixedDelay(() -> sweep(sounds), 0, 1, TimeUnit.MINUTES);
    var _ = sweeper.timer.scheduleWithFixedDelay(recordings, 1, 1, TimeUnit.MINUTES);
    return sweeper;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private static void sweep(MadeSounds sounds) {
    try {
      sounds.sweep();
    } catch (UncheckedIOException e) {
      LOG.warn("Old prompt audio could not be deleted: {}", e.getMessage());
    }
  }
}
