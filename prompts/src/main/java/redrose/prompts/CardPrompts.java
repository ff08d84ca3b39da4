package redrose.prompts;

import static redrose.prompts.Prompts.cardEnding;
import static redrose.prompts.Prompts.money;
import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With2;
import redrose.prompts.Value.CardEnding;
import redrose.prompts.Value.Money;

/** What the card desk says. */
public final class CardPrompts {
  public static final Plain CARD_ABOUT = plain("card.about");
  public static final Plain CARD_NUMBER_ASK = plain("card.number.ask");
  public static final Plain CARD_NUMBER_ASK_SECOND = plain("card.number.ask.second");
  public static final Plain CARD_NUMBER_ASK_THIRD = plain("card.number.ask.third");
  public static final Plain CARD_NUMBER_WRONG_SILENT = plain("card.number.wrong.silent");
  public static final Plain CARD_NUMBER_WRONG_SHORT = plain("card.number.wrong.short");
  public static final Plain CARD_NUMBER_WRONG_LONG = plain("card.number.wrong.long");
  public static final Plain CARD_NUMBER_WRONG_CHECK = plain("card.number.wrong.check");
  public static final Plain CARD_NUMBER_WRONG_BRAND = plain("card.number.wrong.brand");
  public static final Plain CARD_EXPIRY_ASK = plain("card.expiry.ask");
  public static final Plain CARD_EXPIRY_ASK_SECOND = plain("card.expiry.ask.second");
  public static final Plain CARD_EXPIRY_ASK_THIRD = plain("card.expiry.ask.third");
  public static final Plain CARD_EXPIRY_WRONG_SILENT = plain("card.expiry.wrong.silent");
  public static final Plain CARD_EXPIRY_WRONG_LENGTH = plain("card.expiry.wrong.length");
  public static final Plain CARD_EXPIRY_WRONG_MONTH = plain("card.expiry.wrong.month");
  public static final Plain CARD_EXPIRY_WRONG_PAST = plain("card.expiry.wrong.past");
  public static final Plain CARD_CODE_ASK = plain("card.code.ask");
  public static final Plain CARD_CODE_ASK_SECOND = plain("card.code.ask.second");
  public static final Plain CARD_CODE_ASK_THIRD = plain("card.code.ask.third");
  public static final Plain CARD_CODE_ASK_FRONT = plain("card.code.ask.front");
  public static final Plain CARD_CODE_ASK_FRONT_SECOND = plain("card.code.ask.front.second");
  public static final Plain CARD_CODE_ASK_FRONT_THIRD = plain("card.code.ask.front.third");
  public static final Plain CARD_CODE_WRONG_SILENT = plain("card.code.wrong.silent");
  public static final Plain CARD_CODE_WRONG_SHORT = plain("card.code.wrong.short");
  public static final Plain CARD_CODE_WRONG_LONG = plain("card.code.wrong.long");
  public static final With2<Money, CardEnding> CARD_CONFIRM =
      with("card.confirm", money("amount"), cardEnding("card"));
  public static final With2<Money, CardEnding> CARD_CONFIRM_SECOND =
      with("card.confirm.second", money("amount"), cardEnding("card"));
  public static final With2<Money, CardEnding> CARD_CONFIRM_THIRD =
      with("card.confirm.third", money("amount"), cardEnding("card"));
  public static final Plain CARD_WAIT = plain("card.wait");
  public static final Plain CARD_WAIT_MORE = plain("card.wait.more");
  public static final Plain CARD_FORGOTTEN = plain("card.forgotten");
  public static final Plain CARD_DECLINED_FUNDS = plain("card.declined.funds");
  public static final Plain CARD_DECLINED_EXPIRED = plain("card.declined.expired");
  public static final Plain CARD_DECLINED_CODE = plain("card.declined.code");
  public static final Plain CARD_DECLINED_NUMBER = plain("card.declined.number");
  public static final Plain CARD_DECLINED_KIND = plain("card.declined.kind");
  public static final Plain CARD_DECLINED_OTHER = plain("card.declined.other");
  public static final Plain CARD_DECLINED_ASK = plain("card.declined.ask");
  public static final Plain CARD_DECLINED_ASK_SECOND = plain("card.declined.ask.second");
  public static final Plain CARD_DECLINED_ASK_THIRD = plain("card.declined.ask.third");
  public static final Plain CARD_DECLINED_LAST = plain("card.declined.last");

  private CardPrompts() {}
}
