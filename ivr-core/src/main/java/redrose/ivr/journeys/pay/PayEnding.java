package redrose.ivr.journeys.pay;

import redrose.call.Call;
import redrose.call.KeyTimers;
import redrose.ivr.carddesk.CardOutcome;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.prompts.PayPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.InteractionOutcome;

/**
 * Tells the caller what became of the payment: "paid" and "declined" only where that is certain.
 */
final class PayEnding {
  private static final int MOST_RECEIPT_REPEATS = 5;

  private final Voice voice;
  private final AdviserJourney adviser;

  PayEnding(Voice voice, AdviserJourney adviser) {
    this.voice = voice;
    this.adviser = adviser;
  }

  /** Puts the outcome into the call's record, whether or not the caller is still there. */
  void keep(CardOutcome outcome, CallRecord record) {
    switch (outcome) {
      case CardOutcome.Paid _ -> record.outcome(InteractionOutcome.PAID);
      case CardOutcome.Declined _ -> record.outcome(InteractionOutcome.PAYMENT_DECLINED);
      case CardOutcome.Unknown _, CardOutcome.AlreadyUnderWay _ ->
          record.outcome(InteractionOutcome.PAYMENT_UNSETTLED);
      case CardOutcome.Unavailable _ -> record.outcome(InteractionOutcome.FAILED);
      case CardOutcome.Stopped _ -> {
        // nothing is certain but that nothing was charged; how the call ends decides
      }
    }
  }

  Next tell(CardOutcome outcome, Call call, CallRecord record) {
    return switch (outcome) {
      case CardOutcome.Paid(var receipt, var amountPence) -> paid(call, receipt, amountPence);
      case CardOutcome.Unknown _ -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_UNKNOWN));
        call.sayToTheEnd(voice.say(PayPrompts.PAY_UNKNOWN_NEXT));
        yield Next.GOODBYE;
      }
      case CardOutcome.AlreadyUnderWay _ -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_BUSY));
        yield Next.GOODBYE;
      }
      case CardOutcome.Declined _ -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_DECLINED));
        yield Next.MAIN_MENU;
      }
      case CardOutcome.Stopped(var adviserWanted) -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_CANCELLED));
        yield adviserWanted ? adviser.run(call, record) : Next.MAIN_MENU;
      }
      case CardOutcome.Unavailable _ -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_UNAVAILABLE));
        yield adviser.run(call, record);
      }
    };
  }

  private Next paid(Call call, String receipt, long amountPence) {
    call.sayToTheEnd(voice.say(PayPrompts.PAY_PAID, Value.money(amountPence)));
    var receiptWords = voice.say(PayPrompts.PAY_RECEIPT, Value.reference(receipt));
    for (int times = 0; times < MOST_RECEIPT_REPEATS; times++) {
      call.say(receiptWords);
      call.say(voice.say(PayPrompts.PAY_RECEIPT_AGAIN));
      if (!call.repeatWanted(KeyTimers.USUAL.nextKeyMs())) {
        break;
      }
    }
    return Next.GOODBYE;
  }
}
