package redrose.prompts;

import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.reference;
import static redrose.prompts.Prompts.text;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Value.Reference;
import redrose.prompts.Value.Text;

/** What advisers hear before they have a caller on the line. They work in English. */
public final class StaffPrompts {
  public static final Plain ABOUT_PAY = plain("staff.about.pay");
  public static final Plain ABOUT_PAYMENT_STATUS = plain("staff.about.payment-status");
  public static final Plain ABOUT_REPORT = plain("staff.about.report");
  public static final Plain ABOUT_STATUS = plain("staff.about.status");
  public static final Plain ABOUT_SIGNPOST = plain("staff.about.signpost");
  public static final Plain ABOUT_NOTHING = plain("staff.about.nothing");

  /** The bill's or the report's, as the caller confirmed it. */
  public static final With1<Reference> REFERENCE = with("staff.reference", reference("reference"));

  /** Its name in English. */
  public static final With1<Text> LANGUAGE = with("staff.language", text("language"));

  private StaffPrompts() {}
}
