package redrose.ivr.journeys.adviser;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import redrose.ivr.carddesk.CardOutcome;
import redrose.ivr.directory.Service;

/**
 * An adviser who has put the caller aside for a moment, on a line of their own: where the two
 * threads, the caller's and the adviser's, meet. Nothing of a card comes by here.
 */
public final class AdviserLeg {
  private final String channel;
  private final CompletableFuture<Void> accepted = new CompletableFuture<>();
  private final CompletableFuture<Optional<Wish>> wish = new CompletableFuture<>();
  private final CompletableFuture<Optional<CardOutcome>> outcome = new CompletableFuture<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private volatile boolean adviserGone;

  /** What the adviser keyed for the caller to pay. */
  public record Wish(Service service, String reference, long amountPence) {}

  /**
   * A leg of an adviser who has just pressed the key.
   *
   * @param channel Asterisk's name of it
   */
  public AdviserLeg(String channel) {
    this.channel = channel;
  }

  /** Asterisk's name of the adviser's channel. */
  public String channel() {
    return channel;
  }

  /** The caller is there, and waits. */
  public void accept() {
    accepted.complete(null);
  }

  /** Whether the caller is there; where they have rung off, nobody says so. */
  public boolean isAccepted(Duration limit) {
    try {
      accepted.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The adviser has decided; empty where the caller has nothing to pay. */
  public void decide(Optional<Wish> wanted) {
    wish.complete(wanted);
  }

  /** Whether the adviser has decided. */
  public boolean isDecided() {
    return wish.isDone();
  }

  /** What the adviser wants the caller to pay, once decided. */
  public Optional<Wish> wish() {
    return wish.getNow(Optional.empty());
  }

  /** The caller's payment is over. */
  public void tell(CardOutcome how) {
    outcome.complete(Optional.of(how));
  }

  /** The caller has rung off, or will not come back. */
  public void callerGone() {
    outcome.complete(Optional.empty());
  }

  /** Whether the adviser has nothing to wait for any more. */
  public boolean isTold() {
    return outcome.isDone();
  }

  /** How the payment ended; empty where the caller has gone. */
  public Optional<CardOutcome> outcome() {
    return outcome.getNow(Optional.empty());
  }

  /** The adviser wants the caller back. */
  public void ready() {
    ready.complete(null);
  }

  /** Whether the adviser wants the caller back, or has gone. */
  public boolean isReady() {
    return ready.isDone();
  }

  /** The adviser's channel is not ours any more. */
  public void over() {
    adviserGone = !ready.isDone();
    decide(Optional.empty());
    ready();
  }

  /** Whether the adviser rang off before they wanted the caller back. */
  public boolean isAdviserGone() {
    return adviserGone;
  }
}
