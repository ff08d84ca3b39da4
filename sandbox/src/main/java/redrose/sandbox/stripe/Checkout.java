package redrose.sandbox.stripe;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What may happen to a Checkout Session: somebody pays on it, or it ends. */
final class Checkout {
  private static final int CARD_YEARS = 3;

  private final Account account;

  Checkout(Account account) {
    this.account = account;
  }

  /** Its JSON; its page is one of the simulator's controls. */
  Map<String, Object> json(CheckoutSession session) {
    return session.json("https://checkout.stripe.invalid/c/pay/" + session.id);
  }

  /** Ends it, and the intent of a payment that was tried on it. */
  void expire(CheckoutSession session) {
    session.status = "expired";
    if (session.intent != null && IntentStatus.CANCELABLE.contains(session.intent.status)) {
      new IntentMoves(account).cancel(session.intent, null);
    }
    account.changed(session);
    account.event("checkout.session.expired", json(session));
  }

  /** Ends all that are open, as if their time were over. */
  void endAll() {
    List.copyOf(account.sessions.values()).stream()
        .filter(CheckoutSession::isOpen)
        .forEach(this::expire);
  }

  /** Ends one whose time is over. */
  void expireIfOver(CheckoutSession session) {
    if (session.isOpen() && account.now() >= session.expiresAt) {
      expire(session);
    }
  }

  /**
   * Somebody pays on the page, by a card that is accepted or declined; raises why they can't.
   *
   * @return whether it is paid
   */
  boolean pay(CheckoutSession session, boolean isDeclined) {
    expireIfOver(session);
    if (!session.isOpen()) {
      throw StripeError.invalidRequest("This page has a status of " + session.status + ".");
    }
    if (session.intent == null) {
      session.intent = intent(session);
    }
    session.intent.paymentMethod = card(isDeclined);
    account.changed(session.intent);
    account.changed(session);
    try {
      new IntentMoves(account).confirm(session.intent, false);
    } catch (StripeError _) {
      return false; // the page says so, and stays
    }
    session.status = "complete";
    account.changed(session);
    account.event("checkout.session.completed", json(session));
    return true;
  }

  private Intent intent(CheckoutSession session) {
    String id = account.ids.next("pi_");
    var intent = new Intent(id, account.now(), id + "_secret_" + account.ids.letters(25));
    intent.amount = session.amount;
    intent.currency = session.currency;
    intent.captureMethod = "automatic_async";
    intent.types = List.of("card");
    intent.metadata.putAll(session.intentMetadata);
    account.add(intent);
    account.event("payment_intent.created", intent.json());
    return intent;
  }

  private PaymentMethod card(boolean isDeclined) {
    var behaviour = isDeclined ? CardBehaviour.declined(Decline.GENERIC) : CardBehaviour.GOOD;
    var expiry =
        YearMonth.from(account.clock.instant().atZone(ZoneOffset.UTC)).plusYears(CARD_YEARS);
    var card =
        new CardOnFile(
            CardBrand.VISA,
            isDeclined ? "0002" : "4242",
            expiry.getMonthValue(),
            expiry.getYear(),
            "page" + account.ids.letters(12),
            true,
            behaviour);
    var billing =
        Json.object()
            .with("address", null)
            .with("email", null)
            .with("name", null)
            .with("phone", null);
    var method = new PaymentMethod(account.ids.next("pm_"), account.now(), card, billing, Map.of());
    account.add(method);
    return method;
  }
}
