package redrose.prompts;

import static redrose.prompts.Prompts.moment;
import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.text;
import static redrose.prompts.Prompts.time;
import static redrose.prompts.Prompts.weekday;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Prompt.With2;
import redrose.prompts.Value.Moment;
import redrose.prompts.Value.Text;
import redrose.prompts.Value.TimeOfDay;
import redrose.prompts.Value.Weekday;

/** What every journey says: the door, menus, any question, people, goodbye. */
public final class LinePrompts {
  public static final Plain WELCOME = plain("welcome");
  public static final Plain EMERGENCY = plain("welcome.emergency");

  /** What a supervisor, or the directory, has every caller told. */
  public static final With1<Text> ANNOUNCEMENT = with("welcome.announcement", text("announcement"));

  public static final Plain MENU_MAIN_ASK = plain("menu.main.ask");
  public static final Plain MENU_MAIN_ASK_SECOND = plain("menu.main.ask.second");
  public static final Plain MENU_MAIN_ASK_THIRD = plain("menu.main.ask.third");
  public static final Plain MENU_PAY_ASK = plain("menu.pay.ask");
  public static final Plain MENU_PAY_ASK_SECOND = plain("menu.pay.ask.second");
  public static final Plain MENU_PAY_ASK_THIRD = plain("menu.pay.ask.third");

  /** An option's first half, "To pay a bill,"; {@link #press} is the other. */
  public static final Plain OPTION_PAY = plain("menu.option.pay");

  public static final Plain OPTION_REPORT = plain("menu.option.report");
  public static final Plain OPTION_STATUS = plain("menu.option.status");
  public static final Plain OPTION_SIGNPOST = plain("menu.option.signpost");

  /** "For a social care invoice,": the service's name with its article. */
  public static final With1<Text> OPTION_SERVICE = with("menu.option.service", text("service"));

  public static final Plain OPTION_MORE = plain("menu.option.more");
  public static final Plain OPTION_PAYMENT_STATUS = plain("menu.option.payment-status");
  public static final Plain OPTION_ANYTHING_ELSE = plain("menu.option.anything-else");
  public static final Plain OPTION_ADVISER = plain("menu.option.adviser");
  public static final Plain OPTION_BACK = plain("menu.option.back");
  public static final Plain OPTION_REPEAT = plain("menu.option.repeat");

  public static final Plain PRESS_1 = plain("press.1");
  public static final Plain PRESS_2 = plain("press.2");
  public static final Plain PRESS_3 = plain("press.3");
  public static final Plain PRESS_4 = plain("press.4");
  public static final Plain PRESS_5 = plain("press.5");
  public static final Plain PRESS_6 = plain("press.6");
  public static final Plain PRESS_7 = plain("press.7");
  public static final Plain PRESS_8 = plain("press.8");
  public static final Plain PRESS_9 = plain("press.9");
  public static final Plain PRESS_0 = plain("press.0");
  public static final Plain PRESS_STAR = plain("press.star");
  public static final Plain PRESS_HASH = plain("press.hash");

  public static final Plain INPUT_SILENT = plain("input.silent");
  public static final Plain INPUT_INVALID = plain("input.invalid");
  public static final Plain INPUT_TOO_MANY = plain("input.too-many");
  public static final Plain CONFIRM_YES = plain("confirm.yes");
  public static final Plain CONFIRM_NO = plain("confirm.no");
  public static final Plain ENTRY_CLEARED = plain("entry.cleared");
  public static final Plain ENTRY_HELP = plain("entry.help");

  /** Before a silence that would be longer than a caller bears. */
  public static final Plain MOMENT = plain("moment");

  public static final Plain ADVISER_CONNECTING = plain("adviser.connecting");
  public static final Plain ADVISER_NOBODY = plain("adviser.nobody");
  public static final Plain ADVISER_CLOSED = plain("adviser.closed");
  public static final With1<Moment> ADVISER_BACK = with("adviser.back", moment("when"));
  public static final Plain HOURS_WEEK = plain("hours.week");
  public static final With2<Weekday, Weekday> HOURS_DAYS =
      with("hours.days", weekday("first"), weekday("last"));
  public static final With1<Weekday> HOURS_DAY = with("hours.day", weekday("day"));
  public static final With2<TimeOfDay, TimeOfDay> HOURS_FROM_TO =
      with("hours.from-to", time("open"), time("close"));
  public static final Plain HOURS_HOLIDAY = plain("hours.holiday");
  public static final Plain HOURS_NOT_ON_HOLIDAYS = plain("hours.not-on-holidays");
  public static final Plain TROUBLE = plain("trouble");
  public static final Plain GOODBYE = plain("goodbye");

  /** The dialplan plays this one by its file name, {@code system/apology}. */
  public static final Plain APOLOGY = plain("system.apology");

  private LinePrompts() {}

  /**
   * "press 1.", the second half of a menu's option.
   *
   * @param key 0 to 9, * or #
   */
  public static Plain press(char key) {
    return switch (key) {
      case '0' -> PRESS_0;
      case '1' -> PRESS_1;
      case '2' -> PRESS_2;
      case '3' -> PRESS_3;
      case '4' -> PRESS_4;
      case '5' -> PRESS_5;
      case '6' -> PRESS_6;
      case '7' -> PRESS_7;
      case '8' -> PRESS_8;
      case '9' -> PRESS_9;
      case '*' -> PRESS_STAR;
      case '#' -> PRESS_HASH;
      default -> throw new IllegalArgumentException("no such key on a telephone: " + key);
    };
  }
}
