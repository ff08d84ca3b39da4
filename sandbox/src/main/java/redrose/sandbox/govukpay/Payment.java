package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A payment. Of its card only what GOV.UK Pay shows later is kept. */
final class Payment {
  final String id;
  final long amount;
  final String reference;
  final String description;
  final boolean delayedCapture;
  final ObjectNode metadata;
  final Instant created;

  PayStatus status = PayStatus.CREATED;

  /** Why it came to nothing: code and message; empty where it did not. */
  String code = "";

  String message = "";
  String cardBrand = "";
  String lastDigits = "";
  int authorisations;
  int captures;
  final List<PayRefund> refunds = new ArrayList<>();

  /** One-time tokens that were given out, and whether each is used. */
  final Map<String, Boolean> tokens = new HashMap<>();

  /** How often each operation was asked of it. */
  final Map<String, Long> requests = new LinkedHashMap<>();

  /** What the card will do once the payment service provider has answered; null where it has. */
  SandboxCard awaited;

  Payment(
      String id,
      long amount,
      String reference,
      String description,
      boolean delayedCapture,
      ObjectNode metadata,
      Instant created) {
    this.id = id;
    this.amount = amount;
    this.reference = reference;
    this.description = description;
    this.delayedCapture = delayedCapture;
    this.metadata = metadata;
    this.created = created;
  }

  void end(PayStatus how, String why, String inWords) {
    status = how;
    code = why;
    message = inWords;
  }

  long refunded() {
    return refunds.stream()
        .filter(refund -> !refund.status.equals("error"))
        .mapToLong(refund -> refund.amount)
        .sum();
  }

  long refundable() {
    return status == PayStatus.SUCCESS ? amount - refunded() : 0;
  }

  /** {@code pending}, {@code unavailable}, {@code available} or {@code full}. */
  String refundStatus() {
    return switch (status) {
      case SUCCESS -> refundable() == 0 ? "full" : "available";
      case CREATED, STARTED, CAPTURABLE -> "pending";
      case FAILED, CANCELLED, ERROR -> "unavailable";
    };
  }
}
