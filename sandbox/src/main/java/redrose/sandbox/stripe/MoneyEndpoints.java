package redrose.sandbox.stripe;

import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.BalanceTransactionRetrieveParams;
import com.stripe.param.ChargeRetrieveParams;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/charges} and {@code /v1/balance_transactions}, which are read only.
 *
 * @see <a href="https://docs.stripe.com/api/charges/retrieve">Retrieve a charge</a>
 * @see <a href="https://docs.stripe.com/api/balance_transactions/list">List balance
 *     transactions</a>
 */
final class MoneyEndpoints {
  private static final String MOVEMENTS = "/v1/balance_transactions";

  private final Account account;

  MoneyEndpoints(Account account) {
    this.account = account;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
            "charges.retrieve", "/v1/charges/{charge}", ChargeRetrieveParams.class, this::charge),
        Operation.get(
                "balance_transactions.list",
                MOVEMENTS,
                BalanceTransactionListParams.class,
                this::list)
            .only(
                "created",
                "ending_before",
                "expand",
                "limit",
                "payout",
                "source",
                "starting_after",
                "type"),
        Operation.get(
            "balance_transactions.retrieve",
            MOVEMENTS + "/{id}",
            BalanceTransactionRetrieveParams.class,
            this::retrieve));
  }

  private Map<String, Object> charge(ApiCall call) {
    return Optional.ofNullable(account.charges.get(call.id()))
        .orElseThrow(() -> Errors.missing("charge", call.id(), "id"))
        .json();
  }

  private Map<String, Object> list(ApiCall call) {
    Parameters asked = call.parameters();
    List<BalanceTransaction> found =
        account.balance.values().stream()
            .filter(one -> one.type.equals(asked.text("type").orElse(one.type)))
            .filter(one -> one.source.equals(asked.text("source").orElse(one.source)))
            .filter(
                one -> asked.text("payout").map(payout -> payout.equals(one.payout)).orElse(true))
            .toList();
    return Paging.page(
        call, MOVEMENTS, found, one -> one.id, one -> one.created, BalanceTransaction::json);
  }

  private Map<String, Object> retrieve(ApiCall call) {
    return Optional.ofNullable(account.balance.get(call.id()))
        .orElseThrow(() -> Errors.missing("balance transaction", call.id(), "id"))
        .json();
  }
}
