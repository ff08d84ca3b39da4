package redrose.sandbox.stripe;

import java.util.List;
import java.util.Optional;

/**
 * What a PaymentIntent is to be paid with.
 *
 * @see <a href="https://docs.stripe.com/payments/payment-intents/moto">Mail and telephone
 *     orders</a>
 */
final class IntentCard {
  static final String MOTO = "payment_method_options[card][moto]";

  /**
   * What an account without MOTO doesn't know.
   *
   * @see <a href="https://github.com/stripe/stripe-dotnet/issues/2898">the answer that it gets</a>
   */
  static final List<String> MOTO_PATH = List.of("payment_method_options", "card", "moto");

  private final Account account;

  IntentCard(Account account) {
    this.account = account;
  }

  /**
   * See <a href="https://docs.stripe.com/api/payment_intents/create">automatic_payment_methods,
   * payment_method_types</a>.
   */
  static void chooseTypes(Intent intent, Parameters asked) {
    List<String> types = asked.list("payment_method_types");
    boolean automatic = asked.flag("automatic_payment_methods[enabled]").orElse(types.isEmpty());
    if (automatic && !types.isEmpty()) {
      throw StripeError.invalidRequest(
              "You may only specify one of these parameters: automatic_payment_methods,"
                  + " payment_method_types.")
          .code("parameters_exclusive");
    }
    for (String type : types) {
      if (!type.equals("card")) {
        throw StripeError.invalidRequest(
                "The payment method type \"%s\" is invalid. Please ensure the provided type is activated in your dashboard (https://dashboard.stripe.com/account/payments/settings) and your account is enabled for any preview features that you are trying to use."
                    .formatted(type))
            .code("payment_intent_invalid_parameter")
            .param("payment_method_types");
      }
    }
    intent.automaticMethods = automatic;
    intent.mayRedirect =
        !asked.text("automatic_payment_methods[allow_redirects]").orElse("always").equals("never");
  }

  /** Takes the card and whether it came by telephone, if {@code asked} names them. */
  void take(Intent intent, Parameters asked) {
    Optional<String> id = asked.text("payment_method");
    if (id.isPresent()) {
      checkUpdatable(intent, "payment_method");
      PaymentMethod method = account.paymentMethods.get(id.get());
      if (method == null) {
        throw Errors.missingReference("PaymentMethod", id.get(), "payment_method");
      }
      intent.paymentMethod = method;
      intent.status = IntentStatus.REQUIRES_CONFIRMATION;
    }
    asked.flag(MOTO).ifPresent(moto -> intent.moto = moto);
  }

  /** Raises why {@code what} can't be changed any more. */
  static void checkUpdatable(Intent intent, String what) {
    if (!IntentStatus.UPDATABLE.contains(intent.status)) {
      throw IntentMoves.unexpectedState(
              intent,
              "This PaymentIntent's %1$s could not be updated because it has a status of %2$s. You may only update the %1$s of a PaymentIntent with one of the following statuses: %3$s."
                  .formatted(
                      what,
                      intent.status.word(),
                      "requires_payment_method, requires_confirmation, requires_action"))
          .param(what);
    }
  }
}
