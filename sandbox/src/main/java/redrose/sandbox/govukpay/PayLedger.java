package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The service's money as JSON, for whoever checks that a record elsewhere agrees with it: by the
 * same names as the Stripe simulator's.
 */
final class PayLedger {
  private PayLedger() {}

  static ObjectNode json(PayAccount account) {
    var json = PayJson.object();
    var intents = json.putArray("intents");
    account.payments.values().forEach(payment -> intents.add(intent(payment)));
    var refunds = json.putArray("refunds");
    account.refunds.values().forEach(refund -> refunds.add(PayJson.refund(refund)));
    json.putObject("totals")
        .put("captured", account.payments.values().stream().mapToLong(PayLedger::captured).sum())
        .put("refunded", account.payments.values().stream().mapToLong(Payment::refunded).sum());
    var requests = json.putObject("requests");
    account.requests.forEach(requests::put);
    return json;
  }

  private static long captured(Payment payment) {
    return payment.amount * payment.captures;
  }

  private static ObjectNode intent(Payment payment) {
    var json =
        PayJson.object()
            .put("id", payment.id)
            .put("status", payment.status.word())
            .put("amount", payment.amount)
            .put("currency", "gbp")
            .put("amount_capturable", payment.status == PayStatus.CAPTURABLE ? payment.amount : 0)
            .put("amount_captured", captured(payment))
            .put("amount_refunded", payment.refunded())
            .put("captures", payment.captures)
            .put("charges", payment.authorisations)
            .put("moto", true)
            .put("description", payment.description)
            .put("reference", payment.reference)
            .put("created", payment.created.getEpochSecond());
    json.set("metadata", payment.metadata);
    if (!payment.lastDigits.isEmpty()) {
      json.putObject("card").put("brand", payment.cardBrand).put("last4", payment.lastDigits);
    }
    var requests = json.putObject("requests");
    payment.requests.forEach(requests::put);
    return json;
  }
}
