package redrose.sandbox.stripe;

import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeRetrieveParams;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/disputes}, read only: a holder disputes, and an issuer decides, when the control says
 * so.
 *
 * @see <a href="https://docs.stripe.com/api/disputes">Disputes</a>
 */
final class DisputeEndpoints {
  private static final String ALL = "/v1/disputes";

  private final Account account;

  DisputeEndpoints(Account account) {
    this.account = account;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get("disputes.list", ALL, DisputeListParams.class, this::list),
        Operation.get(
            "disputes.retrieve", ALL + "/{dispute}", DisputeRetrieveParams.class, this::retrieve));
  }

  private Map<String, Object> list(ApiCall call) {
    Optional<String> charge = call.parameters().text("charge");
    Optional<String> intent = call.parameters().text("payment_intent");
    List<Dispute> asked =
        account.disputes.values().stream()
            .filter(dispute -> charge.isEmpty() || dispute.charge.id.equals(charge.get()))
            .filter(dispute -> intent.isEmpty() || dispute.charge.intent.id.equals(intent.get()))
            .toList();
    return Paging.page(call, ALL, asked, one -> one.id, one -> one.created, Dispute::json);
  }

  private Map<String, Object> retrieve(ApiCall call) {
    return Optional.ofNullable(account.disputes.get(call.id()))
        .orElseThrow(() -> Errors.missing("dispute", call.id(), "dispute"))
        .json();
  }
}
