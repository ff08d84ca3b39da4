package redrose.ivr.notify;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.ivr.notify.TextSender.Delivery;
import redrose.requests.ClaimedNotification;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.NotificationWork;
import redrose.rounds.Rounds;

/**
 * Sends what the outbox holds, each text once: before one is handed over again, the provider is
 * asked whether it has it. Any number of processes may run one.
 */
public final class Postman implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int MOST_AT_ONCE = 10;
  private static final int MOST_TRIES = 12;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final NotificationWork work;
  private final TextSender sender;
  private final TextWords words = new TextWords();
  private final Pace pace;
  private final Duration firstPause;
  private final MeterRegistry registry;
  private final Rounds rounds = new Rounds("postman", this::round);
  private volatile double oldestDueSeconds;

  /**
   * @param work claims for long enough to hand {@value #MOST_AT_ONCE} texts over, time-outs
   *     included
   * @param aSecond the most texts that go out in a second
   * @param firstPause before the second try; it doubles from try to try, up to an hour
   */
  public Postman(
      NotificationWork work,
      TextSender sender,
      int aSecond,
      Duration firstPause,
      MeterRegistry registry) {
    this.work = work;
    this.sender = sender;
    this.pace = new Pace(aSecond);
    this.firstPause = firstPause;
    this.registry = registry;
    Gauge.builder("redrose.notifications.oldest", this, postman -> postman.oldestDueSeconds)
        .baseUnit("seconds")
        .register(registry);
  }

  /** Looks now, every so often, and whenever it is woken. */
  public Postman start(Duration every) {
    rounds.start(every);
    return this;
  }

  /** Has it look now: something was put into the outbox. */
  public void wake() {
    rounds.wake();
  }

  /**
   * Sends what is due, as much as goes at once.
   *
   * @return whether there may be more
   */
  public boolean round() {
    try {
      var claimed = work.claim(MOST_AT_ONCE);
      claimed.forEach(this::send);
      oldestDueSeconds = work.oldestDueSeconds();
      return claimed.size() == MOST_AT_ONCE;
    } catch (StoreFailure e) {
      LOG.warn("The store is away, so no texts are sent: {}", e.getMessage());
      return false;
    }
  }

  private void send(ClaimedNotification claimed) {
    var notification = claimed.notification();
    pace.await();
    var delivery =
        (claimed.mayHaveBeenSent() ? sender.find(notification.id()) : Optional.<Delivery>empty())
            .orElseGet(
                () -> sender.send(notification.id(), notification.to(), words.of(notification)));
    switch (delivery) {
      case Delivery.Taken(var providerId) -> {
        work.sent(claimed, providerId);
        count("sent");
        LOG.info("Text {} ({}) is sent", notification.id(), notification.template().code());
      }
      case Delivery.Later(var why) when claimed.tries() < MOST_TRIES -> {
        work.later(claimed, why, pause(claimed.tries()));
        count("later");
        LOG.warn("Text {} is tried again later: {}", notification.id(), why);
      }
      case Delivery.Later(var why) -> giveUp(claimed, claimed.tries() + " tries; the last: " + why);
      case Delivery.Refused(var why) -> giveUp(claimed, why);
    }
  }

  private void giveUp(ClaimedNotification claimed, String why) {
    work.giveUp(claimed, why);
    count("given_up");
    LOG.error("Text {} is given up: {}", claimed.notification().id(), why);
  }

  private Duration pause(int tries) {
    var pause = firstPause.multipliedBy(1L << (tries - 1));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private void count(String result) {
    registry.counter("redrose.notifications", "result", result).increment();
  }

  /** Lets a round that is under way finish. */
  @Override
  public void close() {
    rounds.close();
  }
}
