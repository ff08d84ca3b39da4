package redrose.sandbox.stripe;

import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.PaymentIntentUpdateParams;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/payment_intents}.
 *
 * @see <a href="https://docs.stripe.com/api/payment_intents">Payment Intents</a>
 */
final class IntentEndpoints {
  private static final String ALL = "/v1/payment_intents";
  private static final String ONE = ALL + "/{intent}";

  private final Account account;
  private final IntentMoves moves;
  private final IntentCard cards;

  IntentEndpoints(Account account) {
    this.account = account;
    this.moves = new IntentMoves(account);
    this.cards = new IntentCard(account);
  }

  /** Search stands before retrieve, whose path its own would match. */
  List<Operation> operations() {
    List<String> hidden = account.options.motoEnabled() ? List.of() : IntentCard.MOTO_PATH;
    return List.of(
        Operation.post("payment_intents.create", ALL, PaymentIntentCreateParams.class, this::create)
            .simulating("amount", "currency", "confirm", "error_on_requires_action")
            .simulating(
                "automatic_payment_methods",
                "payment_method",
                "payment_method_types",
                IntentCard.MOTO)
            .simulating("capture_method", "description", "metadata", "receipt_email", "return_url")
            .requiring("amount", "currency")
            .without(hidden),
        Operation.get("payment_intents.list", ALL, PaymentIntentListParams.class, this::list)
            .only("created", "ending_before", "expand", "limit", "starting_after"),
        Operation.get(
                "payment_intents.search",
                ALL + "/search",
                PaymentIntentSearchParams.class,
                this::search)
            .requiring("query"),
        Operation.get(
                "payment_intents.retrieve", ONE, PaymentIntentRetrieveParams.class, this::retrieve)
            .only("expand"),
        Operation.post("payment_intents.update", ONE, PaymentIntentUpdateParams.class, this::update)
            .simulating("amount", "description", "metadata", "payment_method", IntentCard.MOTO)
            .without(hidden),
        Operation.post(
                "payment_intents.confirm",
                ONE + "/confirm",
                PaymentIntentConfirmParams.class,
                this::confirm)
            .simulating("error_on_requires_action", "payment_method", "return_url", IntentCard.MOTO)
            .without(hidden),
        Operation.post(
                "payment_intents.capture",
                ONE + "/capture",
                PaymentIntentCaptureParams.class,
                this::capture)
            .simulating("amount_to_capture", "metadata"),
        Operation.post(
                "payment_intents.cancel",
                ONE + "/cancel",
                PaymentIntentCancelParams.class,
                this::cancel)
            .simulating("cancellation_reason"));
  }

  private Map<String, Object> create(ApiCall call) {
    Parameters asked = call.parameters();
    String id = account.ids.next("pi_");
    String secret = id + "_secret_" + account.ids.letters(25);
    var intent = new Intent(id, account.now(), secret);
    intent.currency = Money.of(asked.required("currency"));
    intent.amount = asked.number("amount").orElseThrow();
    intent.currency.checkCharge(intent.amount);
    intent.captureMethod = asked.text("capture_method").orElse("automatic_async");
    intent.manualCapture = intent.captureMethod.equals("manual");
    intent.description = asked.text("description").orElse(null);
    intent.receiptEmail = asked.text("receipt_email").orElse(null);
    IntentCard.chooseTypes(intent, asked);
    Metadata.merge(intent.metadata, asked);
    cards.take(intent, asked);
    account.add(intent);
    account.event("payment_intent.created", intent.json());
    if (asked.flag("confirm").orElse(false)) {
      confirm(intent, asked);
    }
    return intent.json();
  }

  private Map<String, Object> retrieve(ApiCall call) {
    return intent(call).json();
  }

  private Map<String, Object> update(ApiCall call) {
    Intent intent = intent(call);
    Parameters asked = call.parameters();
    long amount = asked.number("amount").orElse(intent.amount);
    if (asked.has("amount")) {
      IntentCard.checkUpdatable(intent, "amount");
      intent.currency.checkCharge(amount);
    }
    cards.take(intent, asked);
    intent.amount = amount;
    asked.text("description").ifPresent(text -> intent.description = text.isEmpty() ? null : text);
    Metadata.merge(intent.metadata, asked);
    account.changed(intent);
    return intent.json();
  }

  private Map<String, Object> confirm(ApiCall call) {
    Intent intent = intent(call);
    IntentMoves.checkNotOver(intent);
    cards.take(intent, call.parameters());
    account.changed(intent);
    confirm(intent, call.parameters());
    return intent.json();
  }

  private void confirm(Intent intent, Parameters asked) {
    asked.text("return_url").ifPresent(url -> intent.returnUrl = url);
    if (intent.automaticMethods && intent.mayRedirect && intent.returnUrl == null) {
      throw StripeError.invalidRequest(
          "This PaymentIntent is configured to accept payment methods enabled in your Dashboard."
              + " Because some of these payment methods might redirect your customer off of your"
              + " page, you must provide a `return_url`. If you don't want to accept redirect-based"
              + " payment methods, set `automatic_payment_methods[enabled]` to `true` and"
              + " `automatic_payment_methods[allow_redirects]` to `never` when creating Setup"
              + " Intents and Payment Intents.");
    }
    moves.confirm(intent, asked.flag("error_on_requires_action").orElse(false));
  }

  private Map<String, Object> capture(ApiCall call) {
    Intent intent = intent(call);
    long amount = call.parameters().number("amount_to_capture").orElse(intent.amountCapturable);
    if (amount < 1 && call.parameters().has("amount_to_capture")) {
      throw StripeError.invalidRequest("This value must be greater than or equal to 1.")
          .code("parameter_invalid_integer")
          .param("amount_to_capture");
    }
    moves.capture(intent, amount);
    Metadata.merge(intent.metadata, call.parameters());
    account.changed(intent);
    return intent.json();
  }

  private Map<String, Object> cancel(ApiCall call) {
    Intent intent = intent(call);
    moves.cancel(intent, call.parameters().text("cancellation_reason").orElse(null));
    return intent.json();
  }

  private Map<String, Object> list(ApiCall call) {
    return Paging.page(
        call,
        ALL,
        account.intents.values(),
        intent -> intent.id,
        intent -> intent.created,
        Intent::json);
  }

  private Map<String, Object> search(ApiCall call) {
    return IntentSearch.run(account, call.parameters());
  }

  private Intent intent(ApiCall call) {
    return Optional.ofNullable(account.intents.get(call.id()))
        .orElseThrow(() -> Errors.missing("payment_intent", call.id(), "intent"));
  }
}
