package redrose.prompts;

import static redrose.prompts.Prompts.number;
import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Value.Count;

/** What is said about languages, each in its own. */
public final class LanguagePrompts {
  /** "Polski.": all the others' are heard in a row, and then the key that leads to them. */
  public static final Plain LANGUAGE_NAME = plain("language.name");

  /** "For English, 1": all languages' are heard in a row, so it is as short as can be. */
  public static final With1<Count> LANGUAGE_CHOOSE = with("language.choose", number("key"));

  public static final With1<Count> LANGUAGE_CHANGE = with("language.change", number("key"));
  public static final Plain LANGUAGE_REMEMBER_ASK = plain("language.remember.ask");
  public static final Plain LANGUAGE_REMEMBER_YES = plain("language.remember.yes");
  public static final Plain LANGUAGE_REMEMBER_NO = plain("language.remember.no");
  public static final Plain LANGUAGE_REMEMBER_BACK = plain("language.remember.back");
  public static final Plain LANGUAGE_REMEMBERED = plain("language.remembered");
  public static final Plain LANGUAGE_FORGOTTEN = plain("language.forgotten");

  private LanguagePrompts() {}
}
