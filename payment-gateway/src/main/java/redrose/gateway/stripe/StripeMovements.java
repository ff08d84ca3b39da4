package redrose.gateway.stripe;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import redrose.requests.Movement;
import redrose.requests.Payout;

/**
 * Stripe's payouts and balance transactions in our words, by their reporting category
 * (docs.stripe.com/reports/reporting-categories).
 */
final class StripeMovements {
  private StripeMovements() {}

  static Payout payout(com.stripe.model.Payout payout) {
    return new Payout(
        payout.getId(),
        payout.getAmount(),
        status(payout.getStatus()),
        Instant.ofEpochSecond(payout.getCreated()),
        day(payout.getArrivalDate()));
  }

  static Movement movement(BalanceTransaction moved) {
    return new Movement(
        moved.getId(),
        type(moved.getReportingCategory()),
        word(moved.getType()),
        Optional.ofNullable(moved.getSource()),
        paymentIntent(moved),
        refund(moved),
        moved.getAmount(),
        moved.getFee(),
        moved.getNet(),
        Instant.ofEpochSecond(moved.getCreated()),
        day(moved.getAvailableOn()));
  }

  private static Optional<String> paymentIntent(BalanceTransaction moved) {
    return Optional.ofNullable(
        switch (moved.getSourceObject()) {
          case Charge charge -> charge.getPaymentIntent();
          case Refund refund -> refund.getPaymentIntent();
          case Dispute dispute -> dispute.getPaymentIntent();
          case null, default -> null;
        });
  }

  private static Optional<String> refund(BalanceTransaction moved) {
    return moved.getSourceObject() instanceof Refund refund
        ? Optional.of(refund.getId())
        : Optional.empty();
  }

  private static Movement.Type type(String category) {
    return switch (String.valueOf(category)) {
      case "charge", "partial_capture_reversal" -> Movement.Type.PAYMENT;
      case "refund" -> Movement.Type.REFUND;
      case "refund_failure" -> Movement.Type.REFUND_FAILURE;
      case "dispute" -> Movement.Type.DISPUTE;
      case "dispute_reversal" -> Movement.Type.DISPUTE_REVERSAL;
      case "fee", "network_cost", "tax" -> Movement.Type.PROVIDER_FEE;
      case "payout", "payout_reversal" -> Movement.Type.PAYOUT;
      default -> Movement.Type.OTHER;
    };
  }

  private static Payout.Status status(String status) {
    return switch (String.valueOf(status)) {
      case "paid" -> Payout.Status.PAID;
      case "in_transit" -> Payout.Status.IN_TRANSIT;
      case "failed" -> Payout.Status.FAILED;
      case "canceled" -> Payout.Status.CANCELLED;
      default -> Payout.Status.PENDING;
    };
  }

  private static String word(String type) {
    return String.valueOf(type).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
  }

  private static LocalDate day(long seconds) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  }
}
