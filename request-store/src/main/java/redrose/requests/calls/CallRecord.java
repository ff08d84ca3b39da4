package redrose.requests.calls;

import java.util.List;
import redrose.requests.Interaction;

/**
 * All that is known of a call.
 *
 * @param events in the order in which they happened
 * @param payments bills, oldest first
 * @param callBacks those that it asked for, with each call that was made, and that which it is
 */
public record CallRecord(
    Interaction call,
    List<CallEvent> events,
    List<CallPayment> payments,
    List<CallBackLink> callBacks) {
  public CallRecord {
    events = List.copyOf(events);
    payments = List.copyOf(payments);
    callBacks = List.copyOf(callBacks);
  }
}
