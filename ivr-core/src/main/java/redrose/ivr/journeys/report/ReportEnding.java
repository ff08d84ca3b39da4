package redrose.ivr.journeys.report;

import redrose.call.Call;
import redrose.call.KeyTimers;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Next;
import redrose.prompts.PayPrompts;
import redrose.prompts.ReportPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/** Reads a report's number out, digit by digit, as often as the caller wants to hear it. */
record ReportEnding(Voice voice, Updates updates) {
  private static final int MOST_REPEATS = 5;

  /** Tells a number, offers to tell of changes, and repeats the number. */
  Next tell(Call call, CallRecord record, String reference, boolean isSubscribed) {
    var number = voice.say(ReportPrompts.REPORT_NUMBER, Value.reference(reference));
    record.about(reference);
    call.say(number);
    if (!isSubscribed) {
      updates.offer(call, record, reference);
    }
    for (int times = 0; times < MOST_REPEATS; times++) {
      call.say(voice.say(PayPrompts.PAY_RECEIPT_AGAIN));
      if (call.keyAmong("report.number", "*", KeyTimers.USUAL.nextKeyMs()).isEmpty()) {
        return Next.GOODBYE;
      }
      call.say(number);
    }
    return Next.GOODBYE;
  }
}
