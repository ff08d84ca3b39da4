package redrose.prompts;

import static redrose.prompts.Prompts.money;
import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.reference;
import static redrose.prompts.Prompts.text;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Prompt.With2;
import redrose.prompts.Value.Money;
import redrose.prompts.Value.Reference;
import redrose.prompts.Value.Text;

/** What advisers hear while they have no caller on the line. They work in English. */
public final class StaffPrompts {
  public static final Plain ABOUT_PAY = plain("staff.about.pay");
  public static final Plain ABOUT_PAYMENT_STATUS = plain("staff.about.payment-status");
  public static final Plain ABOUT_REPORT = plain("staff.about.report");
  public static final Plain ABOUT_STATUS = plain("staff.about.status");
  public static final Plain ABOUT_SIGNPOST = plain("staff.about.signpost");
  public static final Plain ABOUT_NOTHING = plain("staff.about.nothing");

  /** It was we who rang. */
  public static final Plain RUNG_BACK = plain("staff.rung-back");

  /** The bill's or the report's, as the caller confirmed it. */
  public static final With1<Reference> REFERENCE = with("staff.reference", reference("reference"));

  /** Its name in English. */
  public static final With1<Text> LANGUAGE = with("staff.language", text("language"));

  public static final With2<Money, Reference> ASSIST_CONFIRM =
      with("staff.assist.confirm", money("amount"), reference("reference"));

  public static final Plain ASSIST_YES = plain("staff.assist.yes");
  public static final Plain ASSIST_NO = plain("staff.assist.no");
  public static final Plain ASSIST_WAIT = plain("staff.assist.wait");
  public static final With1<Reference> ASSIST_PAID =
      with("staff.assist.paid", reference("receipt"));
  public static final Plain ASSIST_DECLINED = plain("staff.assist.declined");
  public static final Plain ASSIST_STOPPED = plain("staff.assist.stopped");
  public static final Plain ASSIST_UNKNOWN = plain("staff.assist.unknown");
  public static final Plain ASSIST_BUSY = plain("staff.assist.busy");
  public static final Plain ASSIST_UNAVAILABLE = plain("staff.assist.unavailable");
  public static final Plain ASSIST_GONE = plain("staff.assist.gone");

  private StaffPrompts() {}
}
