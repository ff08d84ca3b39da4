package redrose.prompts;

import static redrose.prompts.Prompts.money;
import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.reference;
import static redrose.prompts.Prompts.text;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Value.Money;
import redrose.prompts.Value.Reference;
import redrose.prompts.Value.Text;

/** What is said of answers by voice; in English alone, as only that is understood. */
public final class ListeningPrompts {
  /** Behind a question, while somebody listens. */
  public static final Plain SAY_IT = plain("say.it");

  /** The same behind the first words of a menu, and of yes or no. */
  public static final Plain SAY_OR_PRESS = plain("say.or-press");

  public static final Plain SAY_YES_OR_NO = plain("say.yes-or-no");
  public static final Plain NOT_UNDERSTOOD = plain("say.not-understood");
  public static final Plain KEYS_FROM_HERE = plain("say.keys-from-here");

  /** "Did you say school meals?": the words that were perhaps said. */
  public static final With1<Text> DID_YOU_SAY = with("say.did-you-say", text("words"));

  /** The bill's reference read back where it was said. */
  public static final With1<Reference> REFERENCE_READBACK =
      with("pay.reference.readback.said", reference("reference"));

  public static final With1<Reference> REFERENCE_DID_YOU_SAY =
      with("pay.reference.did-you-say", reference("reference"));
  public static final With1<Money> AMOUNT_DID_YOU_SAY =
      with("pay.amount.did-you-say", money("amount"));

  private ListeningPrompts() {}
}
