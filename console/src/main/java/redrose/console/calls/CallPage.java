package redrose.console.calls;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redrose.console.pages.Times;
import redrose.console.pages.Words;
import redrose.requests.Interaction;
import redrose.requests.calls.CallBackLink;
import redrose.requests.calls.CallMessage;
import redrose.requests.calls.CallPayment;
import redrose.requests.calls.CallRecord;

/**
 * What the page of a call shows.
 *
 * @param caller the number, masked for those who need not ring back
 * @param messages what the caller said after the tone; none for those who may not listen
 * @param callBacks what links it to calls that were asked for on it, or to the call on which it was
 * @param asText whether it is shown as text rather than as steps
 */
public record CallPage(
    Interaction call,
    String caller,
    List<Step> steps,
    List<Utterance> text,
    List<CallPayment> payments,
    List<CallMessage> messages,
    List<CallBackLink> callBacks,
    boolean asText) {

  static CallPage of(CallRecord record, List<CallMessage> messages, boolean whole, boolean asText) {
    var call = record.call();
    return new CallPage(
        call,
        whole ? Words.number(call.callerNumber()) : Words.masked(call.callerNumber()),
        Steps.of(call.startedAt(), record.events()),
        Utterance.of(call.startedAt(), record.events()),
        record.payments(),
        messages,
        record.callBacks(),
        asText);
  }

  /** {@code Call of Sun 22 Nov, 09:14}. */
  public String title() {
    return "Call of " + Times.brief(call.startedAt());
  }

  /** How long it was; empty while it goes on. */
  public Optional<Duration> length() {
    return call.endedAt().map(end -> Duration.between(call.startedAt(), end));
  }

  /** Whether it is the call that was asked for on another. */
  public boolean isMadeFor(CallBackLink callBack) {
    return !callBack.askedOn().equals(call.id());
  }

  /** Where a call-back stands. */
  public static String standing(CallBackLink callBack) {
    return switch (callBack.state()) {
      case WAITING ->
          callBack.tries() == 0
              ? "to be rung from " + Times.brief(callBack.dueAt())
              : "to be rung again from " + Times.brief(callBack.dueAt());
      case RINGING -> "being rung";
      case REACHED -> "reached";
      case GIVEN_UP -> "not reached at " + callBack.tries() + " tries";
      case CANCELLED -> "taken back";
    };
  }

  /** Where the payment stands, in words that promise nothing. */
  public static String standing(CallPayment payment) {
    return payment
        .state()
        .map(
            state ->
                switch (state) {
                  case PAID -> payment.refundPence() > 0 ? "Paid, and refunded" : "Paid";
                  case CANCELLED -> "Not paid";
                  case EXPIRED -> "Not paid: it was authorised and ran out";
                  default -> "Not settled yet: the gateway is finding out";
                })
        .orElse("Not paid: the card desk was not reached");
  }
}
