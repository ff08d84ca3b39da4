package redrose.sandbox.stripe;

import java.util.Map;
import java.util.Optional;

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
    checkNotOver(intent);
    checkHasMethod(intent);
    if (intent.paymentMethod.card().behaviour().authentication() && !intent.moto) {
      authenticate(intent, errorOnAction);
      return;
    }
    intent.paymentMethod.use();
    var confirm = new Asked("payment_intents.confirm", intent.amount);
    if (account.faults.take(confirm, FaultKind.Stage.OUTCOME).isPresent()) {
      intent.status = IntentStatus.PROCESSING;
      account.changed(intent);
      account.event("payment_intent.processing", intent.json());
    } else {
      askIssuer(intent);
    }
  }

  /** Ends the wait of an intent that is {@code processing}. */
  void settle(Intent intent) {
    try {
      askIssuer(intent);
    } catch (StripeError _) {
      // Refused: the intent and its events say so, and there is no request to answer.
    }
  }

  private void askIssuer(Intent intent) {
    CardOnFile card = intent.paymentMethod.card();
    Optional<Decline> decline = card.behaviour().decline().filter(why -> applies(why, card));
    if (decline.isPresent()) {
      decline(intent, decline.get());
    } else {
      authorise(intent);
    }
  }

  /** An incorrect security code can only be told from one that was given. */
  private static boolean applies(Decline decline, CardOnFile card) {
    return decline != Decline.INCORRECT_CVC || card.cvcGiven();
  }

  /** Raises why {@code intent} can't be confirmed any more, whatever with. */
  static void checkNotOver(Intent intent) {
    switch (intent.status) {
      case SUCCEEDED, REQUIRES_CAPTURE ->
          throw unexpectedState(
              intent,
              "You cannot confirm this PaymentIntent because it has already succeeded after being"
                  + " previously confirmed.");
      case CANCELED, PROCESSING ->
          throw unexpectedState(
              intent,
              "You cannot confirm this PaymentIntent because it has a status of %s. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action."
                  .formatted(intent.status.word()));
      case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION -> {}
    }
  }

  private static void checkHasMethod(Intent intent) {
    if (intent.paymentMethod == null) {
      throw unexpectedState(
          intent,
          "You cannot confirm this PaymentIntent because it's missing a payment method. You can"
              + " either update the PaymentIntent with a payment method and then confirm it again,"
              + " or confirm it again directly with a payment method or ConfirmationToken.");
    }
  }

  private void authenticate(Intent intent, boolean errorOnAction) {
    if (errorOnAction) {
      intent.status = IntentStatus.REQUIRES_PAYMENT_METHOD;
      intent.paymentMethod = null;
      account.changed(intent);
      throw StripeError.card(
              "authentication_required",
              "Your card was declined. This transaction requires authentication.")
          .with("decline_code", "authentication_required")
          .with("payment_intent", intent.json());
    }
    intent.status = IntentStatus.REQUIRES_ACTION;
    account.changed(intent);
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
    account.changed(intent);
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
      account.changed(intent);
      account.event("charge.succeeded", charge.json());
      account.event("payment_intent.amount_capturable_updated", intent.json());
    } else {
      take(intent, intent.amount);
      account.event("charge.succeeded", charge.json());
      account.event("payment_intent.succeeded", intent.json());
      disputeIfSo(charge);
    }
  }

  private Charge charge(Intent intent, Decline decline) {
    var charge = new Charge(account.ids.next("ch_"), intent, account.now(), decline);
    account.add(charge);
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
    disputeIfSo(intent.latestCharge);
  }

  private void take(Intent intent, long amount) {
    Charge charge = intent.latestCharge;
    charge.captured = true;
    charge.amountCaptured = amount;
    charge.amountReleased = charge.amount - amount;
    intent.amountCapturable = 0;
    intent.amountReceived = amount;
    intent.status = IntentStatus.SUCCEEDED;
    long fee = BalanceTransaction.feeFor(amount);
    charge.balanceTransaction = account.move("charge", "charge", charge.id, amount, fee, intent).id;
    account.changed(intent);
  }

  private void disputeIfSo(Charge charge) {
    if (charge.paymentMethod.card().behaviour().later() == CardBehaviour.Later.DISPUTED) {
      new Disputes(account).open(charge);
    }
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
    account.changed(intent);
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
