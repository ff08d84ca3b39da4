package redrose.gateway.refund;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.gateway.charge.Checkpoints;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.provider.RefundAnswer;
import redrose.gateway.provider.RefundAnswer.Failed;
import redrose.gateway.provider.RefundAnswer.NotThere;
import redrose.gateway.provider.RefundAnswer.Pending;
import redrose.gateway.provider.RefundAnswer.Refunded;
import redrose.gateway.provider.RefundAnswer.Refused;
import redrose.gateway.provider.RefundAnswer.Unknown;
import redrose.gateway.provider.RefundOrder;
import redrose.gateway.provider.RefundProvider;
import redrose.requests.LeaseLost;
import redrose.requests.Refund;
import redrose.requests.RefundDue;
import redrose.requests.RefundState;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.RefundWork;

/**
 * The steps of one refund: a commit, a look, a request, a commit. It is looked for before it is
 * sent, and is sent again with the same key, so that money goes back once.
 *
 * <p>Where a commit's answer is lost nothing goes on: the next round reads how the refund stands.
 */
record RefundSteps(
    RefundWork work, Map<String, RefundProvider> providers, Checkpoints checkpoints) {
  private static final Logger LOG = LoggerFactory.getLogger(RefundSteps.class);

  /**
   * Takes a refund as far as it goes now.
   *
   * @throws LeaseLost where another worker has taken over
   * @throws StoreFailure where the store is away: the refund stays as it was last committed
   */
  RefundState carryOut(RefundDue due) {
    return due.refund().state() == RefundState.APPROVED ? send(due) : settle(due);
  }

  private RefundState send(RefundDue due) {
    checkpoints.passed("before.commit.refund_sent");
    var sent = due.with(work.sent(due.refund()));
    checkpoints.passed("after.commit.refund_sent");
    // a store restored from a backup has forgotten what it sent, and a day later so have the keys
    var seen = look(sent);
    return note(sent.refund(), seen instanceof NotThere ? request(sent) : seen);
  }

  /** It was sent by a worker that is gone, or the provider had not finished with it. */
  private RefundState settle(RefundDue due) {
    var seen = look(due);
    if (!(seen instanceof NotThere)) {
      return note(due.refund(), seen);
    }
    var answer = request(due);
    // the fault is what the provider has kept for this key, and a lease later there is still
    // nothing
    return answer instanceof NotThere && due.refund().attempt() < RefundWork.MOST_ATTEMPTS
        ? work.nextAttempt(due.refund()).state()
        : note(due.refund(), answer);
  }

  private RefundAnswer look(RefundDue due) {
    return provider(due).findRefund(order(due));
  }

  private RefundAnswer request(RefundDue due) {
    checkpoints.passed("before.request.refund");
    var answer = provider(due).refund(order(due), due.refund().attempt());
    checkpoints.passed("after.request.refund");
    return answer;
  }

  private RefundState note(Refund refund, RefundAnswer answer) {
    return switch (answer) {
      case Refunded(var providerId) -> {
        checkpoints.passed("before.commit.refunded");
        var done = work.refunded(refund, providerId);
        checkpoints.passed("after.commit.refunded");
        yield done.state();
      }
      case Failed(var providerId, var code) -> {
        checkpoints.passed("before.commit.refund_failed");
        var failed = work.failed(refund, providerId, code);
        checkpoints.passed("after.commit.refund_failed");
        LOG.warn("Refund {} failed: {}", refund.id(), code);
        yield failed.state();
      }
      case Pending(var providerId) -> work.pending(refund, providerId).state();
      case NotThere _, Unknown _, Refused _ -> {
        LOG.warn("Refund {} is not settled: {}", refund.id(), answer);
        yield refund.state();
      }
    };
  }

  private RefundProvider provider(RefundDue due) {
    return providers.get(due.provider());
  }

  private static RefundOrder order(RefundDue due) {
    var refund = due.refund();
    var payment = new ProviderPayment(refund.paymentId(), due.paymentProviderId());
    long left = due.paidPence() - due.refundedPence();
    return new RefundOrder(refund.id(), payment, refund.amountPence(), left, refund.providerId());
  }
}
