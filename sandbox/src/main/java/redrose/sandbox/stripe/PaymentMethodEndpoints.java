package redrose.sandbox.stripe;

import com.stripe.param.PaymentMethodCreateParams;
import com.stripe.param.PaymentMethodRetrieveParams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/payment_methods}, for cards.
 *
 * @see <a href="https://docs.stripe.com/api/payment_methods">Payment Methods</a>
 */
final class PaymentMethodEndpoints {
  static final String ALL = "/v1/payment_methods";

  private final Account account;

  PaymentMethodEndpoints(Account account) {
    this.account = account;
  }

  List<Operation> operations() {
    return List.of(
        Operation.post("payment_methods.create", ALL, PaymentMethodCreateParams.class, this::create)
            .simulating("type", "metadata", "card[number]", "card[cvc]")
            .simulating("card[exp_month]", "card[exp_year]")
            .simulating("billing_details[email]", "billing_details[name]", "billing_details[phone]")
            .requiring("type"),
        Operation.get(
            "payment_methods.retrieve",
            ALL + "/{payment_method}",
            PaymentMethodRetrieveParams.class,
            this::retrieve));
  }

  private Map<String, Object> create(ApiCall call) {
    Parameters asked = call.parameters();
    if (!asked.required("type").equals("card")) {
      throw Errors.notSimulated("type");
    }
    if (!asked.has("card")) {
      throw Errors.missingParameter("card");
    }
    var metadata = new LinkedHashMap<String, String>();
    Metadata.merge(metadata, asked);
    CardOnFile card = account.cards.read(asked);
    String id = account.ids.next("pm_");
    var method = new PaymentMethod(id, account.now(), card, billing(asked), metadata);
    account.add(method);
    return method.json();
  }

  private static Map<String, Object> billing(Parameters asked) {
    return Json.object()
        .with("address", null)
        .with("email", asked.text("billing_details[email]").orElse(null))
        .with("name", asked.text("billing_details[name]").orElse(null))
        .with("phone", asked.text("billing_details[phone]").orElse(null));
  }

  private Map<String, Object> retrieve(ApiCall call) {
    return Optional.ofNullable(account.paymentMethods.get(call.id()))
        .orElseThrow(() -> Errors.missing("PaymentMethod", call.id(), "payment_method"))
        .json();
  }
}
