package redrose.ivr.journeys.pay;

import redrose.call.Call;
import redrose.call.KeyTimers;
import redrose.prompts.PayPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/** Reads a receipt's number out, digit by digit, as often as the caller wants to hear it. */
record ReceiptReading(Voice voice) {
  private static final int MOST_REPEATS = 5;

  /**
   * Reads it.
   *
   * @param heard what to do once they have heard it, before they are asked whether to repeat it
   */
  void read(Call call, String receipt, Runnable heard) {
    var number = voice.say(PayPrompts.PAY_RECEIPT, Value.reference(receipt));
    call.say(number);
    heard.run();
    for (int times = 0; times < MOST_REPEATS; times++) {
      call.say(voice.say(PayPrompts.PAY_RECEIPT_AGAIN));
      if (!call.repeatWanted(KeyTimers.USUAL.nextKeyMs())) {
        return;
      }
      call.say(number);
    }
  }
}
