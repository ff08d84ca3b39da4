package redrose.sandbox.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the record and the money say the same: PAID exactly when that much money has moved. A
 * call that ended before its payment was settled keeps saying so.
 */
public final class MoneyCheck {
  private MoneyCheck() {}

  /** What disagrees, each in a sentence; empty when all agrees. */
  public static List<String> disagreements(CallRecord call) {
    List<String> found = new ArrayList<>();
    boolean recordedPaid =
        call.payment().filter(payment -> payment.state().equals("PAID")).isPresent();
    Optional<String> outcome = call.interaction().outcome();
    boolean toldPaid = outcome.filter("PAID"::equals).isPresent();
    boolean toldToWait = outcome.filter("PAYMENT_UNSETTLED"::equals).isPresent();
    if (recordedPaid != toldPaid && !toldToWait) {
      found.add(
          "the interaction's outcome is %s, but the payment is %s"
              .formatted(
                  outcome.orElse("none"), call.payment().map(PaymentRecord::state).orElse("none")));
    }
    long recordedPence = recordedPaid ? call.payment().get().amountPence() : 0;
    long movedPence = capturedPence(call.provider());
    if (recordedPence != movedPence) {
      found.add(
          "the store says that %d pence were paid, the simulator %d"
              .formatted(recordedPence, movedPence));
    }
    long heldPence =
        call.provider().map(json -> json.path("amount_capturable").asLong()).orElse(0L);
    if (heldPence != 0) {
      found.add("the simulator still holds %d pence of the caller's".formatted(heldPence));
    }
    return found;
  }

  private static long capturedPence(Optional<JsonNode> intent) {
    return intent.map(json -> json.path("amount_captured").asLong()).orElse(0L);
  }
}
