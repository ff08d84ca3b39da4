package redrose.ivr.journeys.pay;

import java.util.Map;
import java.util.Optional;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.ivr.bills.OwedBill.Due;
import redrose.ivr.directory.Service;
import redrose.ivr.journeys.Spoken;
import redrose.prompts.BillPrompts;
import redrose.prompts.LinePrompts;
import redrose.prompts.PayPrompts;
import redrose.prompts.Prompt;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.funds.AmountCheck;

/** What is said of a bill whose balance is known, and what the caller makes of it. */
record BalanceQuestion(Voice voice, Service service) {
  /** What a caller wants to do about it. */
  enum Wish {
    ALL,
    ANOTHER_AMOUNT,
    STOP
  }

  /** What is due, in words. */
  Utterance words(Due due) {
    return switch (due) {
      case Due.Full(var pence, var isNotice) ->
          voice.say(isNotice ? BillPrompts.NOTICE_FULL : BillPrompts.BALANCE, Value.money(pence));
      case Due.Discounted(var pence, var until) ->
          voice.say(BillPrompts.NOTICE_DISCOUNTED, Value.money(pence), Value.date(until));
      case Due.Nothing _ -> voice.say(BillPrompts.BALANCE_NOTHING);
      case Due.Challenged _ -> voice.say(BillPrompts.NOTICE_CHALLENGED);
    };
  }

  /**
   * Whether to pay just that: for a bill all of it or another amount, for a penalty notice all or
   * nothing. Empty where that can't be paid at once, and the amount is keyed.
   *
   * @param pence what is due
   */
  Optional<Menu<Wish>> question(Due due, long pence) {
    if (service.fund().check(pence) != AmountCheck.ACCEPTED) {
      return Optional.empty();
    }
    boolean isBill = due instanceof Due.Full(var _, var isNotice) && !isNotice;
    var all = isBill ? BillPrompts.BALANCE_ALL : BillPrompts.NOTICE_PAY;
    var other = isBill ? BillPrompts.BALANCE_OTHER : PayPrompts.PAY_AGAIN_NO;
    return Optional.of(menu(words(due), all, other, isBill ? Wish.ANOTHER_AMOUNT : Wish.STOP));
  }

  private Menu<Wish> menu(Utterance words, Prompt.Plain all, Prompt.Plain other, Wish otherwise) {
    var spoken = new Spoken(voice);
    return Menu.<Wish>named(
            "pay.balance",
            RetryWording.of(voice, words)
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)))
        .option('1', Wish.ALL, voice.say(all))
        .option('2', otherwise, voice.say(other))
        .orSaid(spoken.choices(Map.of("1", spoken.of(all), "2", spoken.of(other))))
        .build();
  }
}
