package redrose.ivr.journeys.pay;

import java.util.Map;
import redrose.call.Call;
import redrose.call.KeyTimers;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.text.TextOffer;
import redrose.prompts.PayPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.TextTemplate;

/**
 * Reads a receipt's number out, digit by digit, as often as the caller wants to hear it, and sends
 * it to their mobile if they want that.
 */
record ReceiptReading(Voice voice, TextOffer texts) {
  private static final int MOST_KEYS = 5;
  private static final char REPEAT = '*';

  /**
   * Reads it.
   *
   * @param amountPence what was paid
   * @param heard what to do once they have heard it, before they are asked whether to repeat it
   */
  void read(Call call, CallRecord record, String receipt, long amountPence, Runnable heard) {
    var number = voice.say(PayPrompts.PAY_RECEIPT, Value.reference(receipt));
    call.say(number);
    heard.run();
    boolean offered = texts.numberOf(record).isPresent();
    for (int keys = 0; keys < MOST_KEYS; keys++) {
      if (offered) {
        call.say(texts.words());
      }
      call.say(voice.say(PayPrompts.PAY_RECEIPT_AGAIN));
      var meant = String.valueOf(REPEAT) + (offered ? TextOffer.YES : "");
      var key = call.keyAmong("pay.receipt", meant, KeyTimers.USUAL.nextKeyMs());
      if (key.isEmpty()) {
        return;
      }
      if (key.get() == REPEAT) {
        call.say(number);
      } else {
        texts.send(call, record, text(receipt, amountPence));
        offered = false;
      }
    }
  }

  private static TextOffer.Text text(String receipt, long amountPence) {
    var values = Map.of("amount", Value.money(amountPence).written(), "receipt", receipt);
    return new TextOffer.Text("receipt:" + receipt, TextTemplate.RECEIPT, values);
  }
}
