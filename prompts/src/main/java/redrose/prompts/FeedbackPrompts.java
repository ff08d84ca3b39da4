package redrose.prompts;

import static redrose.prompts.Prompts.plain;

import redrose.prompts.Prompt.Plain;

/** The question at the end of a call. */
public final class FeedbackPrompts {
  public static final Plain ASK = plain("feedback.ask");
  public static final Plain THANKS = plain("feedback.thanks");

  private FeedbackPrompts() {}
}
