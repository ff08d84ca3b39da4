package redrose.sandbox.stripe;

import com.stripe.param.PayoutListParams;
import com.stripe.param.PayoutRetrieveParams;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/payouts}, read only: payouts are automatic, and happen here when the control asks for
 * one.
 *
 * @see <a href="https://docs.stripe.com/api/payouts">Payouts</a>
 * @see <a href="https://docs.stripe.com/payouts/reconciliation">Payout reconciliation</a>
 */
final class PayoutEndpoints {
  private static final String ALL = "/v1/payouts";

  private final Account account;

  PayoutEndpoints(Account account) {
    this.account = account;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get("payouts.list", ALL, PayoutListParams.class, this::list)
            .only("created", "ending_before", "expand", "limit", "starting_after"),
        Operation.get(
            "payouts.retrieve", ALL + "/{payout}", PayoutRetrieveParams.class, this::retrieve));
  }

  /**
   * Pays out, in {@code currency}, all that has not been paid out; nothing if there is nothing to
   * send.
   */
  static Optional<Payout> payOut(Account account, Money currency) {
    List<BalanceTransaction> open =
        account.balance.values().stream()
            .filter(one -> one.payout == null && one.currency == currency)
            .toList();
    long amount = open.stream().mapToLong(BalanceTransaction::net).sum();
    if (amount <= 0) {
      return Optional.empty();
    }
    String id = account.ids.next("po_");
    String movementId = account.ids.next("txn_");
    var movement =
        new BalanceTransaction(
            movementId, "payout", "payout", id, -amount, 0, account.now(), currency);
    movement.payout = id;
    account.add(movement);
    for (BalanceTransaction one : open) {
      one.payout = id;
      account.changed(one);
    }
    var payout = new Payout(id, amount, currency, account.now(), movementId);
    account.add(payout);
    account.event("payout.created", payout.json());
    account.event("payout.paid", payout.json());
    return Optional.of(payout);
  }

  private Map<String, Object> list(ApiCall call) {
    return Paging.page(
        call, ALL, account.payouts.values(), Payout::id, Payout::created, Payout::json);
  }

  private Map<String, Object> retrieve(ApiCall call) {
    return Optional.ofNullable(account.payouts.get(call.id()))
        .orElseThrow(() -> Errors.missing("payout", call.id(), "payout"))
        .json();
  }
}
