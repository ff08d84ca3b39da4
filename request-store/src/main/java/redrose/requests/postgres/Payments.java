package redrose.requests.postgres;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.CardFacts;
import redrose.requests.LeaseLost;
import redrose.requests.Payment;
import redrose.requests.PaymentMoves;
import redrose.requests.PaymentState;
import redrose.requests.VelocityLimits;

/**
 * Moves payments from state to state; for the gateway. Each move is one commit that also notes it
 * in {@code payment_event} and renews the worker's lease. It succeeds only where the payment still
 * stands as the worker last saw it; otherwise nothing is written and {@link LeaseLost} is thrown.
 */
public final class Payments {
  private final Database database;
  private final Moves moves;
  private final Velocity velocity;

  /**
   * @param lease for how long a worker may be expected to be at a payment without saying so again
   */
  public Payments(Database database, Duration lease) {
    this(database, lease, VelocityLimits.NONE);
  }

  /** The same, with a limit on how often a card may be declined. */
  public Payments(Database database, Duration lease, VelocityLimits limits) {
    this.database = database;
    this.velocity = new Velocity(limits);
    this.moves = new Moves(lease);
  }

  /** Notes the provider's intent: {@code INTENT} to {@code PI_CREATED}. */
  public Payment intentCreated(Payment payment, String providerId) {
    return database.with(handle -> moves.intentCreated(handle, payment, providerId));
  }

  /**
   * Notes the card of this attempt, and that the provider holds it: {@code PI_CREATED} to {@code
   * PM_READY}. A card noted before for the same attempt, which the caller thought better of, is
   * replaced.
   */
  public Payment cardReady(Payment payment, CardFacts card) {
    return database.transact(
        handle -> {
          Attempts.begin(handle, payment, card);
          return payment.state() == PaymentState.PM_READY
              ? moves.renew(handle, payment)
              : moves.move(handle, payment, PaymentState.PM_READY, Map.of());
        });
  }

  /** Notes that the charge was authorised: {@code CONFIRM_SENT} to {@code AUTHORISED}. */
  public Payment authorised(Payment payment) {
    return database.transact(
        handle -> {
          Attempts.authorise(handle, payment);
          return moves.move(handle, payment, PaymentState.AUTHORISED, Map.of());
        });
  }

  /**
   * Notes that the card was declined: {@code CONFIRM_SENT} back to {@code PM_READY}, with the next
   * attempt.
   *
   * @param code the provider's word for why: lower case letters, digits and underscores
   */
  public Payment declined(Payment payment, String code) {
    return declined(payment, PaymentState.PM_READY, code);
  }

  /**
   * Notes that the card was declined and that the provider's intent has ended with it: {@code
   * CONFIRM_SENT} back to {@code INTENT}, with the next attempt. The attempt that was declined
   * keeps the intent's id.
   *
   * @param code as in {@link #declined}
   */
  public Payment declinedForGood(Payment payment, String code) {
    return declined(payment, PaymentState.INTENT, code);
  }

  private Payment declined(Payment payment, PaymentState to, String code) {
    return database.transact(
        handle -> {
          Attempts.decline(handle, payment, code);
          return moves.declined(handle, payment, to, code);
        });
  }

  /**
   * Makes any other move.
   *
   * @param details plain values by name, for whoever reads the payment's events
   * @return the payment as it is now
   * @throws IllegalArgumentException where {@link PaymentMoves} does not have the move
   */
  public Payment move(Payment payment, PaymentState to, Map<String, Object> details) {
    return database.with(handle -> moves.move(handle, payment, to, details));
  }

  /**
   * Makes a move that ends it, and has the payer told by text unless they are told on the call.
   *
   * @param textAfter how long the call has to tell them first
   */
  public Payment settle(Payment payment, PaymentState to, Duration textAfter) {
    return database.transact(
        handle -> {
          var settled = moves.move(handle, payment, to, Map.of());
          SettledTexts.queue(handle, settled, textAfter);
          return settled;
        });
  }

  /** Whether a card was declined so often of late that it is not to be tried again. */
  public boolean isLimited(CardFacts card) {
    return card.fingerprint().isPresent()
        && database.with(handle -> velocity.isOver(handle, card.fingerprint().get()));
  }

  /** Says that this worker is still at it. */
  public Payment renew(Payment payment) {
    return database.with(handle -> moves.renew(handle, payment));
  }

  /** Reads one. */
  public Optional<Payment> find(UUID id) {
    return database.with(
        handle ->
            handle
                .createQuery("SELECT * FROM payment WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> PaymentRows.payment(row))
                .findOne());
  }
}
