package redrose.requests.calls;

import java.util.List;
import redrose.requests.Interaction;

/**
 * All that is known of a call.
 *
 * @param events in the order in which they happened
 * @param payments bills, oldest first
 */
public record CallRecord(Interaction call, List<CallEvent> events, List<CallPayment> payments) {
  public CallRecord {
    events = List.copyOf(events);
    payments = List.copyOf(payments);
  }
}
