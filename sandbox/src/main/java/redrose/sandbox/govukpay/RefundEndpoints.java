package redrose.sandbox.govukpay;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Money back (docs.payments.service.gov.uk/refunding_payments). */
final class RefundEndpoints {
  private static final long MOST_PENCE = 10_000_000;

  private final PayAccount account;
  private final Predicate<Payment> leftInTheAir;

  /**
   * @param leftInTheAir whether the payment service provider does not answer for a payment's refund
   */
  RefundEndpoints(PayAccount account, Predicate<Payment> leftInTheAir) {
    this.account = account;
    this.leftInTheAir = leftInTheAir;
  }

  List<Operation> operations() {
    return List.of(
        Operation.of(
                "refunds.create", "POST", "/v1/payments/{payment}/refunds", "P0698", this::create)
            .parsing("P0697"),
        Operation.of("refunds.list", "GET", "/v1/payments/{payment}/refunds", "P0898", this::list),
        Operation.of(
            "refunds.get", "GET", "/v1/payments/{payment}/refunds/{refund}", "P0798", this::get));
  }

  private Operation.Work create(PayCall call) {
    var fields =
        new Fields(call.body(), 400, "P0601", "P0602")
            .allowing("amount", "refund_amount_available");
    long amount = fields.amount("amount", 1, MOST_PENCE);
    long available = fields.amount("refund_amount_available", 0, MOST_PENCE);
    var payment = payment(call, "P0600");
    return () -> refund(payment, amount, available);
  }

  private PayAnswer refund(Payment payment, long amount, long available) {
    if (!payment.refundStatus().equals("available")) {
      throw notAvailable(payment.refundStatus());
    }
    if (available != payment.refundable()) {
      throw PayError.of(412, "P0604", "Refund amount available mismatch.");
    }
    if (amount > available) {
      throw notAvailable("amount_not_available");
    }
    var refund = new PayRefund(account.newId(), payment, amount, account.now());
    refund.status = leftInTheAir.test(payment) ? "submitted" : "success";
    payment.refunds.add(refund);
    account.refunds.put(refund.id, refund);
    account.memory.keep(payment);
    return new PayAnswer(202, PayJson.refund(refund));
  }

  private static PayError notAvailable(String why) {
    return PayError.of(
        400, "P0603", "The payment is not available for refund. Payment refund status: " + why);
  }

  private Operation.Work list(PayCall call) {
    var payment = payment(call, "P0800");
    return () -> PayAnswer.ok(list(payment.refunds).put("payment_id", payment.id));
  }

  private com.fasterxml.jackson.databind.node.ObjectNode list(Collection<PayRefund> refunds) {
    var json = PayJson.object();
    var found = json.putObject("_embedded").putArray("refunds");
    refunds.stream()
        .filter(refund -> !refund.created.plus(account.options.searchLag()).isAfter(account.now()))
        .forEach(refund -> found.add(PayJson.refund(refund)));
    return json;
  }

  private Operation.Work get(PayCall call) {
    var refund = account.refunds.get(call.ids().refund());
    if (refund == null || !refund.payment.id.equals(call.ids().payment())) {
      throw PayError.of(404, "P0700", "Not found");
    }
    return () -> PayAnswer.ok(PayJson.refund(refund));
  }

  private Payment payment(PayCall call, String notFoundCode) {
    var payment = account.payments.get(call.ids().payment());
    if (payment == null) {
      throw PayError.of(404, notFoundCode, "Not found");
    }
    return payment;
  }
}
