package redrose.prompts;

import static redrose.prompts.Prompts.moment;
import static redrose.prompts.Prompts.money;
import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.reference;
import static redrose.prompts.Prompts.text;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Prompt.With2;
import redrose.prompts.Value.Moment;
import redrose.prompts.Value.Money;
import redrose.prompts.Value.Reference;
import redrose.prompts.Value.Text;

/** What paying says outside the card desk: which bill, how much, how it ended. */
public final class PayPrompts {
  public static final With1<Text> PAY_REFERENCE_ASK = with("pay.reference.ask", text("bill"));
  public static final With1<Text> PAY_REFERENCE_ASK_SECOND =
      with("pay.reference.ask.second", text("bill"));
  public static final With1<Text> PAY_REFERENCE_ASK_THIRD =
      with("pay.reference.ask.third", text("bill"));
  public static final Plain PAY_REFERENCE_WRONG_SILENT = plain("pay.reference.wrong.silent");
  public static final Plain PAY_REFERENCE_WRONG_SHORT = plain("pay.reference.wrong.short");
  public static final Plain PAY_REFERENCE_WRONG_LONG = plain("pay.reference.wrong.long");
  public static final Plain PAY_REFERENCE_WRONG_CHECK = plain("pay.reference.wrong.check");
  public static final Plain PAY_REFERENCE_WRONG_CARD = plain("pay.reference.wrong.card");
  public static final With1<Reference> PAY_REFERENCE_READBACK =
      with("pay.reference.readback", reference("reference"));

  public static final Plain PAY_AMOUNT_ASK = plain("pay.amount.ask");
  public static final Plain PAY_AMOUNT_ASK_SECOND = plain("pay.amount.ask.second");
  public static final Plain PAY_AMOUNT_ASK_THIRD = plain("pay.amount.ask.third");
  public static final Plain PAY_AMOUNT_WRONG_SILENT = plain("pay.amount.wrong.silent");
  public static final With1<Money> PAY_AMOUNT_WRONG_BELOW =
      with("pay.amount.wrong.below", money("minimum"));
  public static final With1<Money> PAY_AMOUNT_WRONG_ABOVE =
      with("pay.amount.wrong.above", money("maximum"));
  public static final With1<Money> PAY_AMOUNT_READBACK =
      with("pay.amount.readback", money("amount"));

  /** A service that takes no payments now: its name, and the directory's own words. */
  public static final With2<Text, Text> PAY_CLOSED =
      with("pay.closed", text("service"), text("announcement"));

  public static final With2<Money, Moment> PAY_AGAIN_PAID =
      with("pay.again.paid", money("amount"), moment("when"));
  public static final Plain PAY_AGAIN_YES = plain("pay.again.yes");
  public static final Plain PAY_AGAIN_NO = plain("pay.again.no");
  public static final Plain PAY_AGAIN_STOPPED = plain("pay.again.stopped");

  public static final Plain PAY_UNAVAILABLE = plain("pay.unavailable");
  public static final Plain PAY_TOO_MANY = plain("pay.too-many");
  public static final Plain PAY_TOO_MANY_WITHHELD = plain("pay.too-many.withheld");
  public static final Plain PAY_TOO_MANY_WITHHELD_NEXT = plain("pay.too-many.withheld.next");
  public static final Plain PAY_BUSY = plain("pay.busy");
  public static final With1<Money> PAY_PAID = with("pay.paid", money("amount"));
  public static final With1<Reference> PAY_RECEIPT = with("pay.receipt", reference("receipt"));
  public static final Plain PAY_RECEIPT_AGAIN = plain("pay.receipt.again");
  public static final Plain PAY_CANCELLED = plain("pay.cancelled");
  public static final Plain PAY_DECLINED = plain("pay.declined");
  public static final Plain PAY_UNKNOWN = plain("pay.unknown");
  public static final Plain PAY_UNKNOWN_NEXT = plain("pay.unknown.next");
  public static final Plain PAY_UNKNOWN_NEXT_WITHHELD = plain("pay.unknown.next.withheld");

  /** What became of a payment: for whoever rings back. */
  public static final Plain STATUS_OFFER = plain("status.offer");

  public static final Plain STATUS_ASK_OWN = plain("status.ask.own");
  public static final Plain STATUS_ASK_OWN_AGAIN = plain("status.ask.own.again");
  public static final Plain STATUS_ASK = plain("status.ask");
  public static final Plain STATUS_ASK_AGAIN = plain("status.ask.again");
  public static final Plain STATUS_WRONG_OWN = plain("status.wrong.own");
  public static final With2<Money, Moment> STATUS_PAID =
      with("status.paid", money("amount"), moment("when"));
  public static final With2<Money, Moment> STATUS_NOT_CHARGED =
      with("status.not-charged", money("amount"), moment("when"));
  public static final With2<Money, Moment> STATUS_CHECKING =
      with("status.checking", money("amount"), moment("when"));
  public static final Plain STATUS_NONE = plain("status.none");

  private PayPrompts() {}
}
