package redrose.prompts;

import static redrose.prompts.Prompts.date;
import static redrose.prompts.Prompts.money;
import static redrose.prompts.Prompts.number;
import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.reference;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Prompt.With2;
import redrose.prompts.Value.Count;
import redrose.prompts.Value.Date;
import redrose.prompts.Value.Money;
import redrose.prompts.Value.Reference;

/** What is said of a bill that the council's own systems know, and of letters in its reference. */
public final class BillPrompts {
  public static final With1<Money> BALANCE = with("pay.balance", money("amount"));
  public static final Plain BALANCE_ALL = plain("pay.balance.all");
  public static final Plain BALANCE_OTHER = plain("pay.balance.other");
  public static final Plain BALANCE_NOTHING = plain("pay.balance.nothing");

  public static final With1<Money> NOTICE_FULL = with("pay.notice.full", money("amount"));

  /** The amount, and the last day on which it is that little. */
  public static final With2<Money, Date> NOTICE_DISCOUNTED =
      with("pay.notice.discounted", money("amount"), date("day"));

  public static final Plain NOTICE_PAY = plain("pay.notice.pay");
  public static final Plain NOTICE_CHALLENGED = plain("pay.notice.challenged");

  /** Which letter a key stood for; counted from the reference's first character. */
  public static final With1<Count> LETTER_ASK = with("pay.letter.ask", number("place"));

  public static final With1<Reference> LETTER_OPTION =
      with("pay.letter.option", reference("letter"));

  private BillPrompts() {}
}
