package redrose.ivr.journeys.pay;

import java.util.List;
import redrose.call.Call;
import redrose.call.Utterance;
import redrose.ivr.carddesk.CardOutcome;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.text.TextOffer;
import redrose.prompts.PayPrompts;
import redrose.prompts.TextPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.InteractionOutcome;

/**
 * Tells the caller what became of the payment: "paid" and "declined" only where that is certain.
 */
final class PayEnding {
  private final Voice voice;
  private final AdviserJourney adviser;
  private final TextOffer texts;
  private final ReceiptReading receipts;

  PayEnding(Voice voice, AdviserJourney adviser, TextOffer texts) {
    this.voice = voice;
    this.adviser = adviser;
    this.texts = texts;
    this.receipts = new ReceiptReading(voice, texts);
  }

  /** Puts the outcome into the call's record, whether or not the caller is still there. */
  void keep(CardOutcome outcome, CallRecord record) {
    switch (outcome) {
      case CardOutcome.Paid _ -> record.outcome(InteractionOutcome.PAID);
      case CardOutcome.Declined _ -> record.outcome(InteractionOutcome.PAYMENT_DECLINED);
      case CardOutcome.Unknown _, CardOutcome.AlreadyUnderWay _ ->
          record.outcome(InteractionOutcome.PAYMENT_UNSETTLED);
      case CardOutcome.Unavailable _ -> record.outcome(InteractionOutcome.FAILED);
      case CardOutcome.Stopped _, CardOutcome.TooMany _ -> {
        // nothing is certain but that nothing was charged; how the call ends decides
      }
    }
  }

  /**
   * Tells it.
   *
   * @param told what to do once the caller knows how their payment ended
   */
  Next tell(CardOutcome outcome, Call call, CallRecord record, Runnable told) {
    return switch (outcome) {
      case CardOutcome.Paid(var receipt, var amountPence) -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_PAID, Value.money(amountPence)));
        receipts.read(call, record, receipt, amountPence, told);
        yield Next.GOODBYE;
      }
      case CardOutcome.Unknown _ -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_UNKNOWN));
        sayHowToHear(call, record);
        yield Next.GOODBYE;
      }
      case CardOutcome.AlreadyUnderWay _ -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_BUSY));
        yield Next.GOODBYE;
      }
      case CardOutcome.Declined _ -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_DECLINED));
        told.run();
        yield Next.MAIN_MENU;
      }
      case CardOutcome.Stopped(var adviserWanted) -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_CANCELLED));
        told.run();
        yield adviserWanted ? adviser.run(call, record) : Next.MAIN_MENU;
      }
      case CardOutcome.TooMany(var byWithheld) -> {
        tooMany(byWithheld).forEach(call::sayToTheEnd);
        told.run();
        yield adviser.run(call, record);
      }
      case CardOutcome.Unavailable _ -> {
        call.sayToTheEnd(voice.say(PayPrompts.PAY_UNAVAILABLE));
        yield adviser.run(call, record);
      }
    };
  }

  List<Utterance> tooMany(boolean byWithheld) {
    return byWithheld
        ? List.of(
            voice.say(PayPrompts.PAY_TOO_MANY_WITHHELD),
            voice.say(PayPrompts.PAY_TOO_MANY_WITHHELD_NEXT))
        : List.of(voice.say(PayPrompts.PAY_TOO_MANY));
  }

  /**
   * How to hear what became of it: by which keys, as whose number is withheld isn't known again;
   * and by a text that comes by itself, to a mobile.
   */
  void sayHowToHear(Call call, CallRecord record) {
    call.sayToTheEnd(
        voice.say(
            record.interaction().callerNumber().isPresent()
                ? PayPrompts.PAY_UNKNOWN_NEXT
                : PayPrompts.PAY_UNKNOWN_NEXT_WITHHELD));
    if (texts.numberOf(record).isPresent()) {
      call.sayToTheEnd(voice.say(TextPrompts.TEXT_WHEN_KNOWN));
    }
  }
}
