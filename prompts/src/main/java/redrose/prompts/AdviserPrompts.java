package redrose.prompts;

import static redrose.prompts.Prompts.number;
import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Value.Count;

/** What is said to who waits for an adviser. */
public final class AdviserPrompts {
  public static final Plain QUEUE_ENGAGED = plain("adviser.queue.engaged");
  public static final With1<Count> QUEUE_POSITION =
      with("adviser.queue.position", number("position"));

  /** Whole minutes, two or more. */
  public static final With1<Count> QUEUE_WAIT = with("adviser.queue.wait", number("minutes"));

  public static final Plain QUEUE_SELF_SERVICE = plain("adviser.queue.self-service");
  public static final Plain QUEUE_FULL = plain("adviser.queue.full");
  public static final Plain QUEUE_TOO_LONG = plain("adviser.queue.too-long");

  private AdviserPrompts() {}
}
