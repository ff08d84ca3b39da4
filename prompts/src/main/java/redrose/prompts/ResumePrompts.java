package redrose.prompts;

import static redrose.prompts.Prompts.plain;

import redrose.prompts.Prompt.Plain;

/** What is said to who was cut off and rings again. */
public final class ResumePrompts {
  public static final Plain ASK = plain("resume.ask");
  public static final Plain YES = plain("resume.yes");
  public static final Plain NO = plain("resume.no");

  private ResumePrompts() {}
}
