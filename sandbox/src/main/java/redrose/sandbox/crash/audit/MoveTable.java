package redrose.sandbox.crash.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The moves that something may make, written down from the design and not from the code.
 *
 * @param first the state in which it begins
 */
record MoveTable(String first, Map<String, List<String>> moves) {
  static final Set<String> FINAL = Set.of("PAID", "CANCELLED", "EXPIRED");

  static final MoveTable OF_PAYMENTS =
      new MoveTable(
          "INTENT",
          Map.of(
              "INTENT", List.of("PI_CREATED", "CANCELLED"),
              "PI_CREATED", List.of("PM_READY", "CANCEL_SENT"),
              "PM_READY", List.of("CONFIRM_SENT", "CANCEL_SENT"),
              "CONFIRM_SENT", List.of("AUTHORISED", "PM_READY", "CANCEL_SENT"),
              "AUTHORISED", List.of("CAPTURE_SENT", "CANCEL_SENT", "EXPIRED"),
              "CAPTURE_SENT", List.of("PAID", "EXPIRED"),
              "CANCEL_SENT", List.of("CANCELLED", "PAID")));

  static final MoveTable OF_REFUNDS =
      new MoveTable(
          "REQUESTED",
          Map.of(
              "REQUESTED", List.of("APPROVED", "REJECTED"),
              "APPROVED", List.of("REFUND_SENT"),
              "REFUND_SENT", List.of("REFUNDED", "REFUND_FAILED")));

  boolean has(String from, String to) {
    return from == null ? to.equals(first) : moves.getOrDefault(from, List.of()).contains(to);
  }
}
