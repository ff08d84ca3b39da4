package redrose.prompts;

import static redrose.prompts.Prompts.plain;

import redrose.prompts.Prompt.Plain;

/** What is said about texts to the caller's own telephone. */
public final class TextPrompts {
  public static final Plain TEXT_OFFER = plain("text.offer");

  /** To whoever is told that we are checking a payment. */
  public static final Plain TEXT_WHEN_KNOWN = plain("text.when-known");

  public static final Plain TEXT_SENT = plain("text.sent");
  public static final Plain TEXT_FAILED = plain("text.failed");

  private TextPrompts() {}
}
