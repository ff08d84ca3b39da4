package redrose.prompts;

import static redrose.prompts.Prompts.moment;
import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.reference;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Value.Moment;
import redrose.prompts.Value.Reference;

/** What is said about being rung back, and on the call that was asked for. */
public final class CallBackPrompts {
  /** To who waits in the queue. */
  public static final Plain INSTEAD = plain("adviser.queue.call-back");

  public static final Plain OFFER = plain("call-back.offer");
  public static final With1<Reference> NUMBER = with("call-back.number", reference("number"));
  public static final Plain OTHER = plain("call-back.other");
  public static final Plain ASK = plain("call-back.ask");
  public static final Plain WRONG = plain("call-back.wrong");
  public static final With1<Moment> KEPT = with("call-back.kept", moment("when"));
  public static final Plain ALREADY = plain("call-back.already");
  public static final Plain FAILED = plain("call-back.failed");
  public static final Plain HELLO = plain("call-back.hello");
  public static final Plain NOW = plain("call-back.now");
  public static final Plain NOT = plain("call-back.not");
  public static final Plain CANCELLED = plain("call-back.cancelled");

  private CallBackPrompts() {}
}
