package redrose.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import redrose.sandbox.simulator.StateFile.Line;

/** Makes the account's objects again of what was kept of them. */
final class Recall {
  private final Account account;

  Recall(Account account) {
    this.account = account;
  }

  /** In an order in which each finds those that it names. */
  void all(List<Line> lines) {
    each(lines, PaymentMethod.class, line -> put(method(line.id(), line.json())));
    each(lines, Intent.class, line -> put(intent(line.id(), line.json())));
    each(lines, Charge.class, line -> put(charge(line.id(), line.json())));
    each(lines, Intent.class, line -> latestCharge(line.id(), line.json()));
    each(lines, BalanceTransaction.class, line -> put(movement(line.id(), line.json())));
    each(lines, Refund.class, line -> put(refund(line.id(), line.json())));
    each(lines, Dispute.class, line -> put(dispute(line.id(), line.json())));
    each(lines, Payout.class, line -> put(payout(line.id(), line.json())));
    each(lines, CheckoutSession.class, line -> put(session(line.id(), line.json())));
    each(lines, Event.class, line -> put(event(line.id(), line.json())));
    each(lines, KeptAnswer.class, line -> put(answer(line.id(), line.json())));
  }

  private static void each(List<Line> lines, Class<? extends Kept> type, Consumer<Line> work) {
    String kind = Memory.kind(type);
    lines.stream().filter(line -> line.kind().equals(kind)).forEach(work);
  }

  private void put(Kept one) {
    account.put(one);
  }

  private static PaymentMethod method(String id, JsonNode json) {
    JsonNode card = json.path("card");
    var behaviour =
        new CardBehaviour(
            text(json, "decline").map(Decline::valueOf),
            json.path("authentication").asBoolean(),
            card.path("funding").asText(),
            CardBehaviour.Later.valueOf(json.path("later").asText()));
    var kept =
        new CardOnFile(
            CardBrand.valueOf(card.path("brand").asText().toUpperCase(Locale.ROOT)),
            card.path("last4").asText(),
            card.path("exp_month").asInt(),
            card.path("exp_year").asInt(),
            card.path("fingerprint").asText(),
            json.path("cvc_given").asBoolean(),
            behaviour);
    var method =
        new PaymentMethod(
            id,
            json.path("created").asLong(),
            kept,
            Json.object(json.path("billing_details")),
            Json.texts(json.path("metadata")));
    method.used = json.path("used").asBoolean();
    return method;
  }

  private Intent intent(String id, JsonNode json) {
    var intent = new Intent(id, json.path("created").asLong(), text(json, "client_secret").get());
    intent.metadata.putAll(Json.texts(json.path("metadata")));
    intent.amount = json.path("amount").asLong();
    intent.currency = Money.of(json.path("currency").asText());
    intent.captureMethod = json.path("capture_method").asText();
    intent.manualCapture = intent.captureMethod.equals("manual");
    intent.automaticMethods = json.hasNonNull("automatic_payment_methods");
    intent.mayRedirect = json.path("may_redirect").asBoolean();
    intent.moto = json.path("moto").asBoolean();
    intent.description = text(json, "description").orElse(null);
    intent.receiptEmail = text(json, "receipt_email").orElse(null);
    intent.returnUrl = text(json, "return_url").orElse(null);
    intent.status = IntentStatus.valueOf(json.path("status").asText().toUpperCase(Locale.ROOT));
    intent.paymentMethod =
        text(json, "payment_method").map(account.paymentMethods::get).orElse(null);
    JsonNode error = json.path("last_payment_error");
    intent.lastError = error.isObject() ? Json.object(error) : null;
    intent.amountCapturable = json.path("amount_capturable").asLong();
    intent.amountReceived = json.path("amount_received").asLong();
    intent.canceledAt = json.hasNonNull("canceled_at") ? json.get("canceled_at").asLong() : null;
    intent.cancellationReason = text(json, "cancellation_reason").orElse(null);
    return intent;
  }

  private void latestCharge(String id, JsonNode json) {
    account.intents.get(id).latestCharge =
        text(json, "latest_charge").map(account.charges::get).orElse(null);
  }

  private Charge charge(String id, JsonNode json) {
    var charge =
        new Charge(
            id,
            account.intents.get(json.path("payment_intent").asText()),
            json.path("amount").asLong(),
            json.path("created").asLong(),
            account.paymentMethods.get(json.path("payment_method").asText()),
            text(json, "decline").map(Decline::valueOf).orElse(null),
            Json.texts(json.path("metadata")));
    charge.captured = json.path("captured").asBoolean();
    charge.amountCaptured = json.path("amount_captured").asLong();
    charge.amountReleased = json.path("amount_released").asLong();
    charge.amountRefunded = json.path("amount_refunded").asLong() - charge.amountReleased;
    charge.balanceTransaction = text(json, "balance_transaction").orElse(null);
    charge.disputed = json.path("disputed").asBoolean();
    return charge;
  }

  private static BalanceTransaction movement(String id, JsonNode json) {
    var movement =
        new BalanceTransaction(
            id,
            json.path("type").asText(),
            json.path("reporting_category").asText(),
            json.path("source").asText(),
            json.path("amount").asLong(),
            json.path("fee").asLong(),
            json.path("created").asLong(),
            Money.of(json.path("currency").asText()));
    movement.payout = text(json, "payout").orElse(null);
    return movement;
  }

  private Refund refund(String id, JsonNode json) {
    var refund =
        new Refund(
            id,
            account.charges.get(json.path("charge").asText()),
            json.path("amount").asLong(),
            text(json, "reason").orElse(null),
            Json.texts(json.path("metadata")),
            json.path("created").asLong(),
            json.path("balance_transaction").asText());
    refund.status = json.path("status").asText();
    refund.failureBalanceTransaction = text(json, "failure_balance_transaction").orElse(null);
    return refund;
  }

  private Dispute dispute(String id, JsonNode json) {
    Charge charge = account.charges.get(json.path("charge").asText());
    var dispute = new Dispute(id, charge, json.path("created").asLong());
    dispute.status = json.path("status").asText();
    json.path("balance_transactions")
        .forEach(one -> dispute.movements.add(account.balance.get(one.path("id").asText())));
    return dispute;
  }

  private static Payout payout(String id, JsonNode json) {
    return new Payout(
        id,
        json.path("amount").asLong(),
        Money.of(json.path("currency").asText()),
        json.path("created").asLong(),
        json.path("balance_transaction").asText());
  }

  private CheckoutSession session(String id, JsonNode json) {
    var session =
        new CheckoutSession(
            id,
            json.path("created").asLong(),
            json.path("amount_total").asLong(),
            Money.of(json.path("currency").asText()),
            json.path("expires_at").asLong(),
            json.path("success_url").asText());
    session.metadata.putAll(Json.texts(json.path("metadata")));
    session.intentMetadata.putAll(Json.texts(json.path("intent_metadata")));
    session.reference = text(json, "client_reference_id").orElse(null);
    session.status = json.path("status").asText();
    session.intent = text(json, "payment_intent").map(account.intents::get).orElse(null);
    return session;
  }

  private static Event event(String id, JsonNode json) {
    return new Event(
        id, json.path("type").asText(), json.path("created").asLong(), json.path("text").asText());
  }

  private static KeptAnswer answer(String key, JsonNode json) {
    Map<String, String> headers = Json.texts(json.path("headers"));
    var answer = new Answer(json.path("status").asInt(), headers, json.path("body").asText());
    return new KeptAnswer(
        key,
        json.path("path").asText(),
        json.path("digest").asText(),
        Instant.ofEpochSecond(json.path("since").asLong()),
        Optional.of(answer));
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.of(json.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
