package redrose.sandbox.stripe;

import java.util.List;
import java.util.Map;

/**
 * What may happen to a refund. Most succeed at once; some cards' stay pending, and some fail in the
 * end, whereupon the money is the account's again.
 *
 * @see <a href="https://docs.stripe.com/testing#refunds">Testing: refunds</a>
 * @see <a href="https://docs.stripe.com/refunds#failed-refunds">Failed refunds</a>
 */
final class RefundMoves {
  private final Account account;

  RefundMoves(Account account) {
    this.account = account;
  }

  /** Sends {@code amount} of a charge back. */
  Refund send(Charge charge, long amount, String reason, Map<String, String> metadata) {
    String id = account.ids.next("re_");
    String movement = account.move("refund", "refund", id, -amount, 0, charge.intent).id;
    var refund = new Refund(id, charge, amount, reason, metadata, account.now(), movement);
    if (later(refund) == CardBehaviour.Later.REFUND_PENDING) {
      refund.status = "pending";
    }
    charge.amountRefunded += amount;
    account.add(refund);
    account.changed(charge);
    account.event("refund.created", refund.json());
    account.event("charge.refunded", charge.json());
    return refund;
  }

  /** Brings those to their end that have not come to it. */
  void settle() {
    for (Refund refund : List.copyOf(account.refunds.values())) {
      if (refund.status.equals("pending")) {
        refund.status = "succeeded";
        account.changed(refund);
        account.event("refund.updated", refund.json());
      } else if (later(refund) == CardBehaviour.Later.REFUND_FAILS && !refund.isFailed()) {
        fail(refund);
      }
    }
  }

  private void fail(Refund refund) {
    Charge charge = refund.charge;
    refund.status = "failed";
    refund.failureBalanceTransaction =
        account.move("refund_failure", "refund_failure", refund.id, refund.amount, 0, charge.intent)
            .id;
    charge.amountRefunded -= refund.amount;
    account.changed(refund);
    account.changed(charge);
    account.event("refund.failed", refund.json());
  }

  private static CardBehaviour.Later later(Refund refund) {
    return refund.charge.paymentMethod.card().behaviour().later();
  }
}
