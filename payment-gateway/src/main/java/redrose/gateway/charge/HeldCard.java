package redrose.gateway.charge;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import redrose.gateway.card.Card;

/**
 * A card from the moment that it was keyed until it is with the provider. Its digits are wiped when
 * that is done or the caller leaves; a provider that keeps no cards makes it wait for the caller's
 * yes, and then they are wiped at the latest when the time for that is over.
 */
final class HeldCard implements AutoCloseable {
  /** How long after they were keyed digits may wait for a yes. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private final Card card;
  private final long untilNs;
  private final CountDownLatch decided = new CountDownLatch(1);
  private boolean gone;

  /** Takes the duty to wipe a card over that has just been keyed. */
  HeldCard(Card card, Duration longest) {
    this.card = card;
    this.untilNs = System.nanoTime() + longest.toNanos();
  }

  /** The card, for a provider that stores it while its holder thinks. */
  Card card() {
    return card;
  }

  /** Begins to wait for a yes. */
  HeldCard waitForYes() {
    Thread.ofVirtual().name("card").start(this::wipeInTime);
    return this;
  }

  /** The caller has said yes: from now on not time wipes it but {@link #close}. */
  synchronized Optional<Card> take() {
    decided.countDown();
    return gone ? Optional.empty() : Optional.of(card);
  }

  private void wipeInTime() {
    try {
      if (!decided.await(untilNs - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        wipeUnlessTaken();
      }
    } catch (InterruptedException _) {
      close();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void wipeUnlessTaken() {
    if (decided.getCount() > 0) {
      close();
    }
  }

  /** Wipes it. */
  @Override
  public synchronized void close() {
    gone = true;
    card.close();
    decided.countDown();
  }
}
