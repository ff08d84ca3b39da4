package redrose.sandbox.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionExpireParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/checkout/sessions}, for one payment by card of one thing.
 *
 * @see <a href="https://docs.stripe.com/api/checkout/sessions">Checkout Sessions</a>
 */
final class CheckoutEndpoints {
  private static final String ALL = "/v1/checkout/sessions";
  private static final String ONE = ALL + "/{session}";
  private static final String ITEM = "line_items[0]";
  private static final long LEAST_SECONDS = 30 * 60;
  private static final long MOST_SECONDS = 24 * 60 * 60;

  private final Account account;
  private final Checkout checkout;

  CheckoutEndpoints(Account account) {
    this.account = account;
    this.checkout = new Checkout(account);
  }

  List<Operation> operations() {
    return List.of(
        Operation.post("checkout.create", ALL, SessionCreateParams.class, this::create)
            .simulating("mode", "payment_method_types", "client_reference_id", "metadata")
            .simulating("expires_at", "success_url", "cancel_url")
            .simulating(ITEM + "[quantity]", ITEM + "[price_data][currency]")
            .simulating(
                ITEM + "[price_data][unit_amount]", ITEM + "[price_data][product_data][name]")
            .simulating("payment_intent_data[metadata]")
            .requiring("mode", "success_url"),
        Operation.get("checkout.retrieve", ONE, SessionRetrieveParams.class, this::retrieve),
        Operation.post(
            "checkout.expire", ONE + "/expire", SessionExpireParams.class, this::expire));
  }

  private Map<String, Object> create(ApiCall call) {
    Parameters asked = call.parameters();
    if (!asked.required("mode").equals("payment")) {
      throw Errors.notSimulated("mode");
    }
    if (!asked.list("payment_method_types").equals(List.of("card"))) {
      throw Errors.notSimulated("payment_method_types");
    }
    if (asked.number(ITEM + "[quantity]").orElse(0) != 1) {
      throw Errors.notSimulated(ITEM + "[quantity]");
    }
    asked.required(ITEM + "[price_data][product_data][name]");
    Money currency = Money.of(asked.required(ITEM + "[price_data][currency]"));
    long amount = Long.parseLong(asked.required(ITEM + "[price_data][unit_amount]"));
    currency.checkCharge(amount);
    var session =
        new CheckoutSession(
            "cs_test_" + account.ids.letters(58),
            account.now(),
            amount,
            currency,
            expiry(asked),
            asked.required("success_url"));
    session.reference = asked.text("client_reference_id").orElse(null);
    Metadata.merge(session.metadata, asked);
    session.intentMetadata.putAll(asked.dictionary("payment_intent_data[metadata]"));
    account.add(session);
    return checkout.json(session);
  }

  private long expiry(Parameters asked) {
    long now = account.now();
    long at = asked.number("expires_at").orElse(now + MOST_SECONDS);
    if (at < now + LEAST_SECONDS) {
      throw wrongExpiry("at least 30 minutes");
    }
    if (at > now + MOST_SECONDS) {
      throw wrongExpiry("less than 24 hours");
    }
    return at;
  }

  private static StripeError wrongExpiry(String limit) {
    return StripeError.invalidRequest(
            "The `expires_at` timestamp must be %s from Checkout Session creation."
                .formatted(limit))
        .param("expires_at");
  }

  private Map<String, Object> retrieve(ApiCall call) {
    return checkout.json(session(call));
  }

  private Map<String, Object> expire(ApiCall call) {
    CheckoutSession session = session(call);
    if (!session.isOpen()) {
      throw StripeError.invalidRequest(
          "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `%s`."
              .formatted(session.status));
    }
    checkout.expire(session);
    return checkout.json(session);
  }

  private CheckoutSession session(ApiCall call) {
    CheckoutSession session =
        Optional.ofNullable(account.sessions.get(call.id()))
            .orElseThrow(() -> Errors.missing("checkout.session", call.id(), "session"));
    checkout.expireIfOver(session);
    return session;
  }
}
