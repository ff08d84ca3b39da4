package redrose.sandbox.stripe;

import java.util.Map;

/**
 * What may happen to a PaymentIntent and what follows.
 *
 * @see <a href="https://docs.stripe.com/payments/paymentintents/lifecycle">The PaymentIntent
 *     lifecycle</a>
 * @see <a href="https://docs.stripe.com/payments/place-a-hold-on-a-payment-method">Place a hold</a>
 */
final class IntentMoves {
  private final Account account;

  IntentMoves(Account account) {
    this.account = account;
  }

  /** Charges the intent's card, or raises why that can't be. */
  void confirm(Intent intent, boolean errorOnAction) {
    checkConfirmable(intent);
    PaymentMethod method = intent.paymentMethod;
    CardBehaviour card = method.card().behaviour();
    if (card.authentication() && !intent.moto) {
      authenticate(intent, errorOnAction);
      return;
    }
    method.use();
    if (card.decline().filter(decline -> applies(decline, method.card())).isPresent()) {
      decline(intent, card.decline().get());
    } else {
      authorise(intent);
    }
  }

  /** An incorrect security code can only be told from one that was given. */
  private static boolean applies(Decline decline, CardOnFile card) {
    return decline != Decline.INCORRECT_CVC || card.cvcGiven();
  }

  private void checkConfirmable(Intent intent) {
    if (intent.status == IntentStatus.SUCCEEDED || intent.status == IntentStatus.REQUIRES_CAPTURE) {
      throw unexpectedState(
          intent,
          "You cannot confirm this PaymentIntent because it has already succeeded after being"
              + " previously confirmed.");
    }
    if (intent.paymentMethod == null && intent.status == IntentStatus.REQUIRES_PAYMENT_METHOD) {
      throw unexpectedState(
          intent,
          "You cannot confirm this PaymentIntent because it's missing a payment method. You can"
              + " either update the PaymentIntent with a payment method and then confirm it again,"
              + " or confirm it again directly with a payment method or ConfirmationToken.");
    }
    if (!IntentStatus.CONFIRMABLE.contains(intent.status)) {
      throw unexpectedState(
          intent,
          "You cannot confirm this PaymentIntent because it has a status of %s. Only a PaymentIntent with one of the following statuses may be confirmed: %s."
              .formatted(intent.status.word(), IntentStatus.words(IntentStatus.CONFIRMABLE)));
    }
  }

  private void authenticate(Intent intent, boolean errorOnAction) {
    if (errorOnAction) {
      intent.status = IntentStatus.REQUIRES_PAYMENT_METHOD;
      intent.paymentMethod = null;
      throw StripeError.card(
              "authentication_required",
              "Your card was declined. This transaction requires authentication.")
          .with("decline_code", "authentication_required")
          .with("payment_intent", intent.json());
    }
    intent.status = IntentStatus.REQUIRES_ACTION;
    account.event("payment_intent.requires_action", intent.json());
  }

  private void decline(Intent intent, Decline decline) {
    Charge charge = charge(intent, decline);
    StripeError error =
        decline
            .error()
            .with("charge", charge.id)
            .with("payment_method", intent.paymentMethod.json());
    intent.lastError = Map.copyOf(error.fields());
    intent.status = IntentStatus.REQUIRES_PAYMENT_METHOD;
    intent.paymentMethod = null;
    account.event("charge.failed", charge.json());
    account.event("payment_intent.payment_failed", intent.json());
    throw error.with("payment_intent", intent.json());
  }

  private void authorise(Intent intent) {
    Charge charge = charge(intent, null);
    intent.lastError = null;
    if (intent.manualCapture) {
      intent.status = IntentStatus.REQUIRES_CAPTURE;
      intent.amountCapturable = intent.amount;
      account.event("charge.succeeded", charge.json());
      account.event("payment_intent.amount_capturable_updated", intent.json());
    } else {
      take(intent, intent.amount);
      account.event("charge.succeeded", charge.json());
      account.event("payment_intent.succeeded", intent.json());
    }
  }

  private Charge charge(Intent intent, Decline decline) {
    var charge = new Charge(account.ids.next("ch_"), intent, account.now(), decline);
    account.charges.put(charge.id, charge);
    intent.latestCharge = charge;
    return charge;
  }

  /** Takes {@code amount} of what is authorised and lets the rest go. */
  void capture(Intent intent, long amount) {
    if (intent.status == IntentStatus.SUCCEEDED) {
      throw unexpectedState(
          intent, "This PaymentIntent could not be captured because it has already been captured.");
    }
    if (intent.status != IntentStatus.REQUIRES_CAPTURE) {
      throw unexpectedState(
          intent,
          "This PaymentIntent could not be captured because it has a status of %s. Only a PaymentIntent with one of the following statuses may be captured: requires_capture."
              .formatted(intent.status.word()));
    }
    if (amount > intent.amountCapturable) {
      throw StripeError.invalidRequest(
              "The payment could not be captured because the requested capture amount is greater"
                  + " than the amount you can capture for this charge.")
          .code("amount_too_large")
          .param("amount_to_capture");
    }
    take(intent, amount);
    account.event("charge.captured", intent.latestCharge.json());
    account.event("payment_intent.succeeded", intent.json());
  }

  private void take(Intent intent, long amount) {
    Charge charge = intent.latestCharge;
    charge.captured = true;
    charge.amountCaptured = amount;
    charge.amountReleased = charge.amount - amount;
    intent.amountCapturable = 0;
    intent.amountReceived = amount;
    intent.status = IntentStatus.SUCCEEDED;
    var movement =
        new BalanceTransaction(
            account.ids.next("txn_"),
            "charge",
            charge.id,
            amount,
            BalanceTransaction.feeFor(amount),
            account.now(),
            intent.currency);
    account.balance.put(movement.id, movement);
    charge.balanceTransaction = movement.id;
  }

  /** Ends the intent; what was authorised is let go. */
  void cancel(Intent intent, String reason) {
    if (!IntentStatus.CANCELABLE.contains(intent.status)) {
      throw unexpectedState(
          intent,
          "You cannot cancel this PaymentIntent because it has a status of %s. Only a PaymentIntent with one of the following statuses may be canceled: %s."
              .formatted(intent.status.word(), IntentStatus.words(IntentStatus.CANCELABLE)));
    }
    if (intent.status == IntentStatus.REQUIRES_CAPTURE) {
      intent.latestCharge.amountReleased = intent.latestCharge.amount;
      account.event("charge.refunded", intent.latestCharge.json());
    }
    intent.amountCapturable = 0;
    intent.status = IntentStatus.CANCELED;
    intent.canceledAt = account.now();
    intent.cancellationReason = reason;
    account.event("payment_intent.canceled", intent.json());
  }

  /**
   * See <a href="https://docs.stripe.com/error-codes#payment-intent-unexpected-state">the code's
   * page</a>.
   */
  static StripeError unexpectedState(Intent intent, String message) {
    return StripeError.invalidRequest(message)
        .code("payment_intent_unexpected_state")
        .with("payment_intent", intent.json());
  }
}
