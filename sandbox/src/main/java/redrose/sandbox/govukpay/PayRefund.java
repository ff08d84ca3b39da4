package redrose.sandbox.govukpay;

import java.time.Instant;

/** A refund. */
final class PayRefund {
  final String id;
  final Payment payment;
  final long amount;
  final Instant created;

  /** {@code submitted}, {@code success} or {@code error}. */
  String status = "success";

  PayRefund(String id, Payment payment, long amount, Instant created) {
    this.id = id;
    this.payment = payment;
    this.amount = amount;
    this.created = created;
  }
}
