package redrose.sandbox.stripe;

import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundRetrieveParams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/refunds}.
 *
 * @see <a href="https://docs.stripe.com/api/refunds">Refunds</a>
 * @see <a href="https://docs.stripe.com/refunds">Refund and cancel payments</a>
 */
final class RefundEndpoints {
  private static final String ALL = "/v1/refunds";

  private final Account account;

  RefundEndpoints(Account account) {
    this.account = account;
  }

  List<Operation> operations() {
    return List.of(
        Operation.post("refunds.create", ALL, RefundCreateParams.class, this::create)
            .simulating("amount", "charge", "metadata", "payment_intent", "reason"),
        Operation.get("refunds.list", ALL, RefundListParams.class, this::list),
        Operation.get(
            "refunds.retrieve", ALL + "/{refund}", RefundRetrieveParams.class, this::retrieve));
  }

  private Map<String, Object> create(ApiCall call) {
    Parameters asked = call.parameters();
    Charge charge = charge(asked);
    if (charge.disputed) {
      throw StripeError.invalidRequest(
              "Charge %s has been charged back; cannot issue a refund.".formatted(charge.id))
          .code("charge_disputed");
    }
    long left = charge.refundable();
    if (left == 0) {
      throw StripeError.invalidRequest("Charge %s has already been refunded.".formatted(charge.id))
          .code("charge_already_refunded");
    }
    long amount = asked.number("amount").orElse(left);
    checkAmount(charge, amount, left);
    var metadata = new LinkedHashMap<String, String>();
    Metadata.merge(metadata, asked);
    return new RefundMoves(account)
        .send(charge, amount, asked.text("reason").orElse(null), metadata)
        .json();
  }

  private static void checkAmount(Charge charge, long amount, long left) {
    if (amount < 1) {
      throw StripeError.invalidRequest("This value must be greater than or equal to 1.")
          .code("parameter_invalid_integer")
          .param("amount");
    }
    Money currency = charge.intent.currency;
    if (amount > left) {
      throw StripeError.invalidRequest(
              "Refund amount (%s) is greater than %s on charge (%s)"
                  .formatted(
                      currency.write(amount),
                      charge.amountRefunded > 0 ? "unrefunded amount" : "charge amount",
                      currency.write(left)))
          .param("amount");
    }
  }

  private Charge charge(Parameters asked) {
    Optional<String> chargeId = asked.text("charge");
    Optional<String> intentId = asked.text("payment_intent");
    if (chargeId.isEmpty() && intentId.isEmpty()) {
      throw StripeError.invalidRequest(
              "One of the following params should be provided for this request: payment_intent or"
                  + " charge.")
          .code("parameter_missing");
    }
    if (chargeId.isPresent() && intentId.isPresent()) {
      throw StripeError.invalidRequest(
              "You may only specify one of these parameters: charge, payment_intent.")
          .code("parameters_exclusive");
    }
    return chargeId.isPresent() ? byCharge(chargeId.get()) : byIntent(intentId.orElseThrow());
  }

  private Charge byCharge(String id) {
    Charge charge = account.charges.get(id);
    if (charge == null) {
      throw Errors.missingReference("charge", id, "charge");
    }
    if (!charge.captured) {
      throw StripeError.invalidRequest("Charge %s has not been captured.".formatted(id));
    }
    return charge;
  }

  private Charge byIntent(String id) {
    Intent intent = account.intents.get(id);
    if (intent == null) {
      throw Errors.missingReference("payment_intent", id, "payment_intent");
    }
    if (intent.latestCharge == null || !intent.latestCharge.captured) {
      throw StripeError.invalidRequest(
          "This PaymentIntent (%s) does not have a successful charge to refund.".formatted(id));
    }
    return intent.latestCharge;
  }

  private Map<String, Object> list(ApiCall call) {
    Optional<String> charge = call.parameters().text("charge");
    Optional<String> intent = call.parameters().text("payment_intent");
    List<Refund> asked =
        account.refunds.values().stream()
            .filter(refund -> charge.isEmpty() || refund.charge.id.equals(charge.get()))
            .filter(refund -> intent.isEmpty() || refund.charge.intent.id.equals(intent.get()))
            .toList();
    return Paging.page(call, ALL, asked, one -> one.id, one -> one.created, Refund::json);
  }

  private Map<String, Object> retrieve(ApiCall call) {
    return Optional.ofNullable(account.refunds.get(call.id()))
        .orElseThrow(() -> Errors.missing("refund", call.id(), "refund"))
        .json();
  }
}
