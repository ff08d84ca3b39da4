package redrose.gateway;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.Readiness.NotReady;
import redrose.gateway.provider.Readiness.Ready;
import redrose.gateway.provider.Readiness.Unreachable;
import redrose.health.CannotStart;

/** Finds out before the first call whether the provider will take payments by telephone. */
record StartCheck(CardProvider provider, String addressSetting) {
  private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
  private static final int MOST_TRIES = 5;
  private static final Duration PAUSE = Duration.ofSeconds(3);

  /**
   * Asks until the provider answers.
   *
   * @throws CannotStart where it says no, or does not answer
   */
  void run() {
    for (int tries = 1; ; tries++) {
      switch (provider.readiness()) {
        case Ready _ -> {
          return;
        }
        case NotReady(var mend) -> throw new CannotStart(mend);
        case Unreachable(var why) -> {
          if (tries == MOST_TRIES) {
            throw new CannotStart(
                "The card provider does not answer ("
                    + why
                    + "): check the network and "
                    + addressSetting
                    + ".");
          }
          LOG.warn("The card provider does not answer, try {} of {}: {}", tries, MOST_TRIES, why);
          pause();
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
