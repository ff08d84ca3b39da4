package redrose.sandbox.crash.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Both sides of the books, read when all has come to rest.
 *
 * @param eventsTaken the ids of the events that PostgreSQL holds
 * @param eventsSent the ids of the events that the provider has of all that happened
 */
public record Books(
    List<PaymentRow> payments,
    List<IntentEntry> intents,
    List<RefundRow> refunds,
    List<RefundEntry> refundEntries,
    Set<String> eventsTaken,
    Set<String> eventsSent) {

  /** The bill of which a refund gives money back. */
  String reference(RefundRow refund) {
    var payment = paymentsById().get(refund.paymentId().toString());
    return payment == null ? "" : payment.reference();
  }

  Map<String, IntentEntry> intentsById() {
    return intents.stream().collect(Collectors.toMap(IntentEntry::id, Function.identity()));
  }

  Map<String, PaymentRow> paymentsByProviderId() {
    return payments.stream()
        .filter(payment -> payment.providerId() != null)
        .collect(Collectors.toMap(PaymentRow::providerId, Function.identity()));
  }

  /** Those that callers made by card, by their channels. */
  Map<String, PaymentRow> paymentsByChannel() {
    return payments.stream()
        .filter(payment -> !payment.isLink())
        .collect(Collectors.toMap(PaymentRow::uniqueId, Function.identity()));
  }

  Map<String, PaymentRow> paymentsById() {
    return payments.stream()
        .collect(Collectors.toMap(payment -> payment.id().toString(), Function.identity()));
  }
}
