package redrose.prompts;

import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.reference;
import static redrose.prompts.Prompts.text;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Prompt.With2;
import redrose.prompts.Value.Reference;
import redrose.prompts.Value.Text;

/** What is said to who wants to know who does what. */
public final class SignpostPrompts {
  public static final Plain TOPIC_ASK = plain("signpost.ask");
  public static final Plain TOPIC_ASK_SECOND = plain("signpost.ask.second");
  public static final Plain TOPIC_ASK_THIRD = plain("signpost.ask.third");

  /** The council's name, and the topic's. */
  public static final With2<Text, Text> ANSWER =
      with("signpost.answer", text("council"), text("topic"));

  public static final Plain HERE = plain("signpost.here");
  public static final Plain ELSEWHERE = plain("signpost.elsewhere");
  public static final Plain HOW = plain("signpost.how");
  public static final Plain OPTION_NUMBER = plain("signpost.option.number");
  public static final Plain OPTION_TEXT = plain("signpost.option.text");
  public static final Plain OPTION_CONNECT = plain("signpost.option.connect");
  public static final With1<Reference> NUMBER = with("signpost.number", reference("number"));
  public static final With1<Text> WEB = with("signpost.web", text("address"));
  public static final Plain AGAIN = plain("signpost.again");

  private SignpostPrompts() {}
}
