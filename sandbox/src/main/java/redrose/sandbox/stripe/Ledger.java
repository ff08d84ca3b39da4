package redrose.sandbox.stripe;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The account's money as JSON, for whoever checks that a record elsewhere agrees with it. */
final class Ledger {
  private Ledger() {}

  static Map<String, Object> json(Account account) {
    Map<Intent, List<Charge>> charges =
        account.charges.values().stream().collect(Collectors.groupingBy(charge -> charge.intent));
    List<Map<String, Object>> intents =
        account.intents.values().stream()
            .map(intent -> intent(account, intent, charges.getOrDefault(intent, List.of())))
            .toList();
    return Json.object()
        .with("intents", intents)
        .with("refunds", account.refunds.values().stream().map(Refund::json).toList())
        .with("disputes", account.disputes.values().stream().map(Dispute::json).toList())
        .with(
            "sessions",
            account.sessions.values().stream().map(session -> session.json("")).toList())
        .with("totals", totals(account))
        .with("events", List.copyOf(account.events.keySet()))
        .with("requests", account.requests.all())
        .with("faults", account.faults.struck());
  }

  private static Map<String, Object> totals(Account account) {
    return Json.object()
        .with("captured", sum(account.intents.values(), intent -> intent.amountReceived))
        .with(
            "refunded",
            sum(account.refunds.values(), refund -> refund.isFailed() ? 0 : refund.amount))
        .with("fees", sum(account.balance.values(), movement -> movement.fee));
  }

  private static <T> long sum(Collection<T> all, ToLongFunction<T> amount) {
    return all.stream().mapToLong(amount).sum();
  }

  private static Map<String, Object> intent(Account account, Intent intent, List<Charge> charges) {
    return Json.object()
        .with("id", intent.id)
        .with("status", intent.status.word())
        .with("amount", intent.amount)
        .with("currency", intent.currency.code())
        .with("amount_capturable", intent.amountCapturable)
        .with("amount_captured", intent.amountReceived)
        .with("amount_refunded", sum(charges, charge -> charge.amountRefunded))
        .with("captures", charges.stream().filter(charge -> charge.captured).count())
        .with("charges", charges.size())
        .with("moto", intent.moto)
        .with("metadata", intent.metadata)
        .with("description", intent.description)
        .with("card", intent.latestCharge == null ? null : card(intent.latestCharge))
        .with("created", intent.created)
        .with("requests", account.requests.of(intent.id));
  }

  private static Map<String, Object> card(Charge charge) {
    CardOnFile card = charge.paymentMethod.card();
    return Json.object().with("brand", card.brand().word()).with("last4", card.last4());
  }
}
