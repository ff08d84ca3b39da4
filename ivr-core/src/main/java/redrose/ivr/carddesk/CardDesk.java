package redrose.ivr.carddesk;

import redrose.agi.CallerHungUp;
import redrose.call.Call;
import redrose.requests.HandoverToken;
import redrose.requests.PaymentRequest;

/**
 * Lends the caller's channel to the payment gateway, which alone asks for card digits, and reads
 * what became of the payment. What the gateway returns over the dialplan is a hint; whether money
 * moved is read from the store.
 */
public final class CardDesk {
  private static final String CONTEXT = "card-desk";

  private final PaymentLedger ledger;

  public CardDesk(PaymentLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * Commits what is to be paid and lets the gateway take it.
   *
   * @throws CallerHungUp if the caller goes; what is known by then is handed to {@code known} first
   */
  public CardOutcome take(Call call, PaymentRequest request, Known known) {
    var token = HandoverToken.random();
    ledger.commit(request, token);
    try {
      var returned = call.lend(CONTEXT, token.value());
      var outcome = CardOutcome.of(returned, ledger.outcome(request.id()));
      known.accept(outcome);
      return outcome;
    } catch (CallerHungUp hungUp) {
      known.accept(CardOutcome.of("", ledger.outcome(request.id())));
      throw hungUp;
    }
  }

  /** Takes note of an outcome, whether or not the caller is still there. */
  @FunctionalInterface
  public interface Known {
    /** The outcome as the store has it now. */
    void accept(CardOutcome outcome);
  }
}
