package redrose.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The account's money as JSON, for whoever checks that a record elsewhere agrees with it. */
final class Ledger {
  private Ledger() {}

  static Map<String, Object> json(Account account) {
    List<Map<String, Object>> intents =
        account.intents.values().stream().map(intent -> intent(account, intent)).toList();
    return Json.object(
        "intents", intents,
        "refunds", account.refunds.values().stream().map(Refund::json).toList(),
        "totals",
            Json.object(
                "captured",
                    account.intents.values().stream().mapToLong(one -> one.amountReceived).sum(),
                "refunded", account.refunds.values().stream().mapToLong(Refund::amount).sum(),
                "fees", account.balance.values().stream().mapToLong(one -> one.fee).sum()),
        "requests", totals(account));
  }

  private static Map<String, Object> intent(Account account, Intent intent) {
    List<Charge> charges =
        account.charges.values().stream().filter(charge -> charge.intent == intent).toList();
    return Json.object(
        "id", intent.id,
        "status", intent.status.word(),
        "amount", intent.amount,
        "currency", intent.currency.code(),
        "amount_capturable", intent.amountCapturable,
        "amount_captured", intent.amountReceived,
        "amount_refunded", charges.stream().mapToLong(charge -> charge.amountRefunded).sum(),
        "captures", charges.stream().filter(charge -> charge.captured).count(),
        "charges", charges.size(),
        "moto", intent.moto,
        "metadata", intent.metadata,
        "description", intent.description,
        "card", intent.latestCharge == null ? null : card(intent.latestCharge),
        "created", intent.created,
        "requests", requests(account, intent.id));
  }

  private static Map<String, Object> card(Charge charge) {
    CardOnFile card = charge.paymentMethod.card();
    return Json.object("brand", card.brand().word(), "last4", card.last4());
  }

  /** How often each operation was asked of {@code id}. */
  private static Map<String, Object> requests(Account account, String id) {
    var counts = new LinkedHashMap<String, Object>();
    account.requests.forEach(
        (what, times) -> {
          if (what.endsWith(" " + id)) {
            counts.put(what.substring(0, what.indexOf(' ')), times);
          }
        });
    return counts;
  }

  private static Map<String, Object> totals(Account account) {
    var counts = new LinkedHashMap<String, Object>();
    account.requests.forEach(
        (what, times) -> {
          if (what.indexOf(' ') < 0) {
            counts.put(what, times);
          }
        });
    return counts;
  }
}
