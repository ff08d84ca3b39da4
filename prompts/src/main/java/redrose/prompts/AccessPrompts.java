package redrose.prompts;

import static redrose.prompts.Prompts.plain;

import redrose.prompts.Prompt.Plain;

/** What is said to who needs slower speech, more time, or a person first. */
public final class AccessPrompts {
  /** To who needs the main menu a second time. */
  public static final Plain INVITE = plain("access.invite");

  /** At the door, to whom it is remembered for. */
  public static final Plain CHANGE = plain("access.change");

  /** Spoken slowly already. */
  public static final Plain SLOWER_NOW = plain("access.now");

  public static final Plain SLOWER = plain("access.slower");
  public static final Plain MORE_TIME = plain("access.time");
  public static final Plain BOTH = plain("access.both");
  public static final Plain ADVISER = plain("access.adviser");
  public static final Plain USUAL = plain("access.usual");
  public static final Plain REMEMBER = plain("access.remember");
  public static final Plain REMEMBERED = plain("access.remembered");
  public static final Plain FORGOTTEN = plain("access.forgotten");

  private AccessPrompts() {}
}
