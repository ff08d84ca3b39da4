package redrose.ivr.carddesk;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.agi.CallerHungUp;
import redrose.call.Call;
import redrose.requests.HandoverToken;
import redrose.requests.PaymentRequest;
import redrose.requests.StoreFailure;

/**
 * Lends the caller's channel to the payment gateway, which alone asks for card digits, and reads
 * what became of the payment. What the gateway returns over the dialplan is a hint; whether money
 * moved is read from the store.
 */
public final class CardDesk {
  private static final String CONTEXT = "card-desk";
  private static final String GONE = "gone";
  private static final long LOOK_LIMIT_NS = 20_000_000_000L;
  private static final long FIRST_PAUSE_NS = 200_000_000;
  private static final long LONGEST_PAUSE_NS = 3_200_000_000L;

  private static final Logger LOG = LoggerFactory.getLogger(CardDesk.class);

  private final PaymentLedger ledger;
  private final Patience patience;

  public CardDesk(PaymentLedger ledger, Patience patience) {
    this.ledger = ledger;
    this.patience = patience;
  }

  /**
   * Commits what is to be paid and lets the gateway take it.
   *
   * @throws CallerHungUp if the caller goes; what is known by then is handed to {@code known} first
   */
  public CardOutcome take(Call call, PaymentRequest request, Known known) {
    var token = HandoverToken.random();
    var outcome =
        isCommitted(call, request, token)
            ? lend(call, request, token, known)
            : new CardOutcome.Unavailable();
    known.accept(outcome);
    return outcome;
  }

  /** A request that is committed later than we wait is never taken: its token goes nowhere. */
  private boolean isCommitted(Call call, PaymentRequest request, HandoverToken token) {
    return patience
        .ask(
            call,
            () -> {
              ledger.commit(request, token);
              return true;
            })
        .orElse(false);
  }

  private CardOutcome lend(Call call, PaymentRequest request, HandoverToken token, Known known) {
    try {
      var returned = call.lend(CONTEXT, token.value());
      return patience
          .ask(call, () -> outcome(returned, request))
          .orElseGet(CardOutcome.Unknown::new);
    } catch (CallerHungUp hungUp) {
      known.accept(outcomeBehindHangUp(request));
      throw hungUp;
    }
  }

  /**
   * The gateway finishes what it had begun after the caller has gone; the call's record waits for
   * that, nobody else does.
   */
  private CardOutcome outcomeBehindHangUp(PaymentRequest request) {
    var since = System.nanoTime();
    var pauseNs = FIRST_PAUSE_NS;
    var outcome = outcome(GONE, request);
    while (outcome instanceof CardOutcome.Unknown && System.nanoTime() - since < LOOK_LIMIT_NS) {
      LockSupport.parkNanos(pauseNs);
      pauseNs = Math.min(2 * pauseNs, LONGEST_PAUSE_NS);
      outcome = outcome(GONE, request);
    }
    return outcome;
  }

  /** Where the store can't be read nobody knows, and the caller must not pay again. */
  private CardOutcome outcome(String returned, PaymentRequest request) {
    try {
      return CardOutcome.of(returned, ledger.outcome(request.id()));
    } catch (StoreFailure e) {
      LOG.error("What became of the payment can't be read: {}", e.getMessage());
      return new CardOutcome.Unknown();
    }
  }

  /** Takes note of an outcome, whether or not the caller is still there. */
  @FunctionalInterface
  public interface Known {
    /** The outcome as the store has it now. */
    void accept(CardOutcome outcome);
  }
}
