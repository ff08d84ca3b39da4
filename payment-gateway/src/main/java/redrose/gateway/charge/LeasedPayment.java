package redrose.gateway.charge;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.provider.ProviderPayment;
import redrose.requests.CardFacts;
import redrose.requests.LeaseLost;
import redrose.requests.Payment;
import redrose.requests.PaymentState;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.Payments;

/**
 * A payment as its worker sees it: moved step by step, each step a commit of its own. Where the
 * answer to a commit is lost the row is read again, so that a step which was made is never made
 * twice and one which was not is never taken as made.
 *
 * <p>Every method throws {@link LeaseLost} where another worker has taken over, and {@link
 * StoreFailure} where the store stays away.
 */
final class LeasedPayment {
  private static final Logger LOG = LoggerFactory.getLogger(LeasedPayment.class);
  private static final int MOST_TRIES = 3;

  /** A call tells its caller within seconds, and repeats itself for a minute at most. */
  private static final Duration TIME_TO_TELL = Duration.ofMinutes(2);

  private final Payments payments;
  private final Checkpoints checkpoints;
  private final MeterRegistry registry;
  private volatile boolean unheard;
  private Payment payment;

  LeasedPayment(
      Payments payments, Checkpoints checkpoints, MeterRegistry registry, Payment payment) {
    this.payments = payments;
    this.checkpoints = checkpoints;
    this.registry = registry;
    this.payment = payment;
  }

  synchronized Payment now() {
    return payment;
  }

  PaymentState state() {
    return now().state();
  }

  /** Its names; there is one at the provider from {@code PI_CREATED} on. */
  ProviderPayment names() {
    return new ProviderPayment(now().id(), now().providerId().orElseThrow());
  }

  void intentCreated(String providerId) {
    commit(PaymentState.PI_CREATED, p -> payments.intentCreated(p, providerId));
  }

  void cardReady(CardFacts card) {
    commit(PaymentState.PM_READY, p -> payments.cardReady(p, card));
  }

  /** Whether this card was declined so often of late that it is not to be tried again. */
  boolean isLimited(CardFacts card) {
    return payments.isLimited(card);
  }

  void authorised() {
    commit(PaymentState.AUTHORISED, payments::authorised);
  }

  void declined(String code) {
    commit(PaymentState.PM_READY, p -> payments.declined(p, code));
  }

  void declinedForGood(String code) {
    commit(PaymentState.INTENT, p -> payments.declinedForGood(p, code));
  }

  void move(PaymentState to) {
    var textAfter = textAfter(to);
    commit(
        to,
        p ->
            textAfter
                .map(after -> payments.settle(p, to, after))
                .orElseGet(() -> payments.move(p, to, Map.of())));
  }

  /** Nobody on a call will hear how it ends any more: it is told by text at once. */
  void unheard() {
    unheard = true;
  }

  /**
   * Money that moved is always told: the call may break off before it can. That nothing was charged
   * is told to who was left with "we are checking", or hung up after their yes.
   */
  private Optional<Duration> textAfter(PaymentState to) {
    if (unheard && to.isSettled()) {
      return Optional.of(Duration.ZERO);
    }
    return to == PaymentState.PAID ? Optional.of(TIME_TO_TELL) : Optional.empty();
  }

  /** Says that the worker is still at it; a store that is away is told next time. */
  synchronized void renew() {
    try {
      payment = payments.renew(payment);
    } catch (StoreFailure e) {
      LOG.warn("The lease of payment {} was not renewed: {}", payment.id(), e.getMessage());
    }
  }

  private synchronized void commit(PaymentState to, UnaryOperator<Payment> step) {
    var name = to.name().toLowerCase(Locale.ROOT);
    checkpoints.passed("before.commit." + name);
    payment = committed(to, step);
    checkpoints.passed("after.commit." + name);
    registry.counter("redrose.gateway.payment.moves", "to", name).increment();
    LOG.info("Payment {} is {}", payment.id(), payment.state());
  }

  private Payment committed(PaymentState to, UnaryOperator<Payment> step) {
    StoreFailure failure = null;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return step.apply(payment);
      } catch (StoreFailure e) {
        failure = e;
      } catch (LeaseLost e) {
        // our own lost commit may have landed meanwhile: then the row is one step on, by us
        if (failure == null) {
          throw e;
        }
      }
      var found = payments.find(payment.id()).orElseThrow();
      if (isOneStepOn(found, to)) {
        return found;
      }
      if (found.epoch() != payment.epoch() || found.version() != payment.version()) {
        throw new LeaseLost(payment.id());
      }
      LOG.warn("Payment {} to {} was not committed: {}", payment.id(), to, failure.getMessage());
    }
    throw failure;
  }

  /** Only this worker moves a payment under this epoch, so one step on is this step. */
  private boolean isOneStepOn(Payment found, PaymentState to) {
    return found.epoch() == payment.epoch()
        && found.version() == payment.version() + 1
        && found.state() == to;
  }
}
