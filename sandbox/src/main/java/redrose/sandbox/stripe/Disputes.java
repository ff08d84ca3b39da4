package redrose.sandbox.stripe;

/**
 * Chargebacks: the money and a fee go in one movement when a dispute opens; the money, not the fee,
 * comes back when it is won.
 *
 * @see <a href="https://docs.stripe.com/disputes/how-disputes-work">How disputes work</a>
 * @see <a href="https://support.stripe.com/topics/disputes">Disputes: what is taken and what is
 *     returned</a>
 */
final class Disputes {
  /** Stripe's British fee for a dispute, in pence. */
  static final long FEE = 2000;

  private final Account account;

  Disputes(Account account) {
    this.account = account;
  }

  /** Opens one about all that was captured, or raises why that can't be. */
  Dispute open(Charge charge) {
    if (!charge.captured || charge.disputed || charge.refundable() != charge.amountCaptured) {
      throw StripeError.invalidRequest(
          "Charge %s is not captured, or is refunded or disputed already.".formatted(charge.id));
    }
    var dispute = new Dispute(account.ids.next("du_"), charge, account.now());
    charge.disputed = true;
    dispute.movements.add(move(dispute, "dispute", -charge.amountCaptured, FEE));
    account.add(dispute);
    account.changed(charge);
    account.event("charge.dispute.created", dispute.json());
    account.event("charge.dispute.funds_withdrawn", dispute.json());
    return dispute;
  }

  /** Ends one, or raises why that can't be. */
  void close(Dispute dispute, boolean won) {
    if (!dispute.isOpen()) {
      throw StripeError.invalidRequest("Dispute %s is over.".formatted(dispute.id));
    }
    dispute.status = won ? "won" : "lost";
    if (won) {
      dispute.movements.add(move(dispute, "dispute_reversal", dispute.charge.amountCaptured, 0));
      account.event("charge.dispute.funds_reinstated", dispute.json());
    }
    account.changed(dispute);
    account.event("charge.dispute.closed", dispute.json());
  }

  private BalanceTransaction move(Dispute dispute, String category, long amount, long fee) {
    return account.move("adjustment", category, dispute.id, amount, fee, dispute.charge.intent);
  }
}
