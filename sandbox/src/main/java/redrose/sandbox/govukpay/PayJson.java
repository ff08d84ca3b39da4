package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Payments and refunds as GOV.UK Pay writes them (docs.payments.service.gov.uk/api_reference). */
final class PayJson {
  private static final String BASE = "https://publicapi.payments.service.gov.uk/v1/payments/";

  private PayJson() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /**
   * A payment.
   *
   * @param token a new one-time token; empty where the payment takes no card any more
   */
  static ObjectNode payment(Payment payment, String token) {
    var json =
        object()
            .put("amount", payment.amount)
            .put("description", payment.description)
            .put("reference", payment.reference)
            .put("language", "en");
    if (!payment.metadata.isEmpty()) {
      json.set("metadata", payment.metadata);
    }
    json.set("state", state(payment));
    json.put("payment_id", payment.id)
        .put("payment_provider", "sandbox")
        .put("created_date", date(payment.created))
        .put("delayed_capture", payment.delayedCapture)
        .put("moto", true)
        .put("authorisation_mode", "moto_api");
    json.set("refund_summary", refundSummary(payment));
    json.set("settlement_summary", object());
    if (!payment.lastDigits.isEmpty()) {
      json.set("card_details", cardDetails(payment));
    }
    json.set("_links", links(payment, token));
    return json;
  }

  private static ObjectNode state(Payment payment) {
    var state =
        object().put("status", payment.status.word()).put("finished", payment.status.isFinished());
    return payment.code.isEmpty()
        ? state
        : state.put("code", payment.code).put("message", payment.message);
  }

  private static ObjectNode refundSummary(Payment payment) {
    return object()
        .put("status", payment.refundStatus())
        .put(
            "amount_available",
            payment.status == PayStatus.SUCCESS ? payment.refundable() : payment.amount)
        .put("amount_submitted", payment.refunded());
  }

  private static ObjectNode cardDetails(Payment payment) {
    return object()
        .put("card_brand", payment.cardBrand)
        .put("last_digits_card_number", payment.lastDigits);
  }

  private static ObjectNode links(Payment payment, String token) {
    var links = object();
    links.set("self", link("GET", payment.id));
    links.set("events", link("GET", payment.id + "/events"));
    links.set("refunds", link("GET", payment.id + "/refunds"));
    if (!payment.status.isFinished()) {
      links.set("cancel", link("POST", payment.id + "/cancel"));
    }
    if (payment.status == PayStatus.CAPTURABLE) {
      links.set("capture", link("POST", payment.id + "/capture"));
    }
    if (!token.isEmpty()) {
      var post =
          object()
              .put("type", "application/json")
              .put("href", "https://publicapi.payments.service.gov.uk/v1/auth")
              .put("method", "POST");
      post.set("params", object().put("one_time_token", token));
      links.set("auth_url_post", post);
    }
    return links;
  }

  static ObjectNode refund(PayRefund refund) {
    var json =
        object()
            .put("refund_id", refund.id)
            .put("created_date", date(refund.created))
            .put("amount", refund.amount)
            .put("status", refund.status);
    var links = object();
    links.set("self", link("GET", refund.payment.id + "/refunds/" + refund.id));
    links.set("payment", link("GET", refund.payment.id));
    json.set("_links", links);
    return json;
  }

  private static ObjectNode link(String method, String path) {
    return object().put("href", BASE + path).put("method", method);
  }

  private static String date(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
