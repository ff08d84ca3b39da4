package redrose.console.calls;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redrose.console.pages.Times;
import redrose.console.pages.Words;
import redrose.requests.Interaction;
import redrose.requests.calls.CallMessage;
import redrose.requests.calls.CallPayment;
import redrose.requests.calls.CallRecord;

/**
 * What the page of a call shows.
 *
 * @param caller the number, masked for those who need not ring back
 * @param messages what the caller said after the tone; none for those who may not listen
 * @param asText whether it is shown as text rather than as steps
 */
public record CallPage(
    Interaction call,
    String caller,
    List<Step> steps,
    List<Utterance> text,
    List<CallPayment> payments,
    List<CallMessage> messages,
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
