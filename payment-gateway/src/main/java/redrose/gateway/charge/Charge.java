package redrose.gateway.charge;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import redrose.gateway.card.Card;
import redrose.requests.LeaseLost;
import redrose.requests.StoreFailure;

/**
 * One payment on one call. What is asked of it is done in that order on a thread of its own, which
 * no hang-up interrupts: a request or a commit that has begun is finished and recorded. Used by the
 * call's thread, which waits only where it wants to.
 */
public final class Charge implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Charge.class);

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("charge").factory());
  private final ChargeSteps steps;
  private final Supplier<ChargeResult> lookUp;
  private final Consumer<ChargeResult> whenDone;
  private int cards;
  private Optional<ChargeResult> over = Optional.empty();
  private final Future<Optional<ChargeResult>> opened;
  private Future<ChargeResult> left;

  /**
   * Begins with opening it at the provider.
   *
   * @param lookUp what the store says of this payment, where another worker has taken over
   * @param whenDone told the end, last of all
   */
  Charge(ChargeSteps steps, Supplier<ChargeResult> lookUp, Consumer<ChargeResult> whenDone) {
    this.steps = steps;
    this.lookUp = lookUp;
    this.whenDone = whenDone;
    var context = Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of());
    worker.execute(() -> MDC.setContextMap(context));
    opened = worker.submit(() -> unlessOver(steps::open));
  }

  /**
   * How opening it went: empty where a card can be taken, else how the payment ended, so that no
   * caller keys a card for nothing.
   */
  public Future<Optional<ChargeResult>> opened() {
    return opened;
  }

  /**
   * Hands a card to the provider and wipes it. A provider that keeps no cards gets it when it is
   * charged; until then it is in hand, for {@link HeldCard#LONGEST} at most.
   */
  public void take(Card card) {
    int number = ++cards;
    var held = new HeldCard(card, HeldCard.LONGEST);
    try {
      worker.execute(() -> hand(held, number));
    } catch (RejectedExecutionException e) {
      held.close();
      throw e;
    }
  }

  private void hand(HeldCard held, int number) {
    try {
      unlessOver(() -> steps.tokenise(held, number));
    } finally {
      if (!steps.keeps(held)) {
        held.close();
      }
    }
  }

  /** Wipes the card that was taken last: its holder thought better of it. */
  public void forget() {
    worker.execute(steps::forgetCard);
  }

  /** Charges the card that was taken last. Call it once the caller has said yes. */
  public Future<ChargeResult> pay() {
    return worker.submit(() -> unlessOver(() -> Optional.of(steps.pay())).orElseThrow());
  }

  /**
   * The caller has gone or was told to wait no longer, so they hear by text how it ends. To be
   * called before they are told so.
   */
  public void unheard() {
    steps.unheard();
  }

  /**
   * Ends it, and gives the payment up unless it is paid, given up or unknown. Nothing can be asked
   * of it afterwards, but this again.
   */
  public Future<ChargeResult> leave() {
    if (left == null) {
      left = lastly();
    }
    return left;
  }

  /** {@link #leave} without waiting. */
  @Override
  public void close() {
    var _ = leave();
  }

  private Future<ChargeResult> lastly() {
    try {
      return worker.submit(
          () -> {
            steps.forgetCard();
            var result = unlessOver(() -> Optional.of(steps.cancel())).orElseThrow();
            whenDone.accept(result);
            return result;
          });
    } finally {
      worker.shutdown();
    }
  }

  private Optional<ChargeResult> unlessOver(Supplier<Optional<ChargeResult>> step) {
    if (over.isPresent()) {
      return over;
    }
    var result = made(step);
    over = result.filter(Charge::isTheEnd);
    return result;
  }

  private static boolean isTheEnd(ChargeResult result) {
    return switch (result) {
      case ChargeResult.Declined _, ChargeResult.CardForgotten _ -> false;
      case ChargeResult.Paid _,
          ChargeResult.NotCharged _,
          ChargeResult.Limited _,
          ChargeResult.Unknown _ ->
          true;
    };
  }

  private Optional<ChargeResult> made(Supplier<Optional<ChargeResult>> step) {
    try {
      return step.get();
    } catch (LeaseLost e) {
      LOG.warn("{}", e.getMessage());
      return Optional.of(lookUp.get());
    } catch (StoreFailure e) {
      LOG.error("The store is away in the middle of a payment", e);
      return Optional.of(steps.undecided());
    } catch (RuntimeException e) {
      LOG.error("A payment's step broke", e);
      return Optional.of(steps.undecided());
    }
  }
}
