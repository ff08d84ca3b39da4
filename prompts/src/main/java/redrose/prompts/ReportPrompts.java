package redrose.prompts;

import static redrose.prompts.Prompts.date;
import static redrose.prompts.Prompts.digits;
import static redrose.prompts.Prompts.moment;
import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.reference;
import static redrose.prompts.Prompts.text;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Prompt.With2;
import redrose.prompts.Value.Date;
import redrose.prompts.Value.Digits;
import redrose.prompts.Value.Moment;
import redrose.prompts.Value.Reference;
import redrose.prompts.Value.Text;

/** What is said of problems that are reported, and of what became of them. */
public final class ReportPrompts {
  public static final Plain REPORT_GROUP_ASK = plain("report.group.ask");
  public static final Plain REPORT_CATEGORY_ASK = plain("report.category.ask");
  public static final With1<Text> REPORT_OPTION = with("report.option", text("problem"));
  public static final Plain REPORT_PLACE_COLUMN = plain("report.place.column");
  public static final Plain REPORT_PLACE_POSTCODE = plain("report.place.postcode");
  public static final Plain REPORT_PLACE_SAY = plain("report.place.say");
  public static final Plain REPORT_COLUMN_ASK = plain("report.column.ask");
  public static final Plain REPORT_COLUMN_ASK_AGAIN = plain("report.column.ask.again");
  public static final With1<Digits> REPORT_COLUMN_READBACK =
      with("report.column.readback", digits("number"));
  public static final Plain REPORT_PLACE_RECORD = plain("report.place.record");
  public static final Plain REPORT_DETAILS_OFFER = plain("report.details.offer");
  public static final Plain REPORT_DETAILS_YES = plain("report.details.yes");
  public static final Plain REPORT_DETAILS_NO = plain("report.details.no");
  public static final Plain REPORT_DETAILS_RECORD = plain("report.details.record");
  public static final Plain REPORT_MESSAGE_NONE = plain("report.message.none");
  public static final Plain REPORT_MESSAGE_RECORDED = plain("report.message.recorded");
  public static final Plain REPORT_MESSAGE_SEND = plain("report.message.send");
  public static final Plain REPORT_MESSAGE_HEAR = plain("report.message.hear");
  public static final Plain REPORT_MESSAGE_AGAIN = plain("report.message.again");

  public static final With2<Text, Moment> REPORT_KNOWN =
      with("report.known", text("problem"), moment("when"));
  public static final Plain REPORT_KNOWN_UPDATES = plain("report.known.updates");
  public static final Plain REPORT_KNOWN_NUMBER = plain("report.known.number");
  public static final Plain REPORT_KNOWN_ANYWAY = plain("report.known.anyway");
  public static final Plain REPORT_DONE = plain("report.done");
  public static final With1<Reference> REPORT_NUMBER =
      with("report.number", reference("reference"));
  public static final With1<Date> REPORT_EXPECTED = with("report.expected", date("date"));
  public static final Plain REPORT_UPDATES_ASK = plain("report.updates.ask");
  public static final Plain REPORT_UPDATES_DONE = plain("report.updates.done");

  /** What became of a report. */
  public static final With2<Text, Moment> PROGRESS_OWN =
      with("progress.own", text("problem"), moment("when"));

  public static final Plain PROGRESS_ASK = plain("progress.ask");
  public static final Plain PROGRESS_ASK_AGAIN = plain("progress.ask.again");
  public static final Plain PROGRESS_NONE = plain("progress.none");
  public static final With2<Text, Moment> PROGRESS_ABOUT =
      with("progress.about", text("problem"), moment("when"));
  public static final Plain PROGRESS_RECEIVED = plain("progress.received");
  public static final Plain PROGRESS_ACCEPTED = plain("progress.accepted");
  public static final Plain PROGRESS_SCHEDULED = plain("progress.scheduled");
  public static final Plain PROGRESS_FIXED = plain("progress.fixed");
  public static final Plain PROGRESS_PASSED_ON = plain("progress.passed-on");
  public static final Plain PROGRESS_NO_ACTION = plain("progress.no-action");
  public static final With1<Text> PROGRESS_NOTE = with("progress.note", text("note"));

  private ReportPrompts() {}
}
