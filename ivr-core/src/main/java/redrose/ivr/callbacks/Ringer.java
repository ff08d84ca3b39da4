package redrose.ivr.callbacks;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.CallBackWork;
import redrose.rounds.Rounds;

/**
 * Rings who wants to be rung back, when they want it and somebody is at the desk. Any number of
 * processes may run one: each call-back is one ringer's at a time, and a try counts before it is
 * rung, so that a crash rings nobody twice.
 */
public final class Ringer implements AutoCloseable {
  /** For how long a try may be picked up, and the person say that they are there. */
  public static final Duration LEASE = Duration.ofSeconds(CallFiles.RING_SECONDS + 80L);

  private static final Logger LOG = LoggerFactory.getLogger(Ringer.class);

  private final CallBackWork work;
  private final CallBackWork.Hours hours;
  private final CallFiles files;
  private final MeterRegistry registry;
  private final Rounds rounds = new Rounds("ringer", this::round);

  /**
   * @param outgoing the folder of Asterisk's call files
   */
  public Ringer(
      CallBackWork work,
      CallBackWork.Hours hours,
      Path outgoing,
      CallBackSettings settings,
      MeterRegistry registry) {
    this.work = work;
    this.hours = hours;
    this.files = new CallFiles(outgoing, settings);
    this.registry = registry;
  }

  /** Looks now, and every so often. */
  public Ringer start(Duration every) {
    rounds.start(every);
    return this;
  }

  /**
   * Rings one that is due.
   *
   * @return whether there may be more
   */
  boolean round() {
    try {
      var claimed = work.claim(hours);
      claimed.ifPresent(
          callBack -> {
            files.ring(callBack);
            registry.counter("redrose.call_backs", "try", "rung").increment();
            LOG.info("Call-back {} is rung, try {}", callBack.id(), callBack.tries());
          });
      return claimed.isPresent();
    } catch (StoreFailure e) {
      LOG.warn("The store is away, so nobody is rung back: {}", e.getMessage());
      return false;
    }
  }

  /** Lets a round that is under way finish. */
  @Override
  public void close() {
    rounds.close();
  }
}
