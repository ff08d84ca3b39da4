package redrose.prompts;

import static redrose.prompts.Prompts.plain;
import static redrose.prompts.Prompts.reference;
import static redrose.prompts.Prompts.with;

import redrose.prompts.Prompt.Plain;
import redrose.prompts.Prompt.With1;
import redrose.prompts.Value.Reference;

/** What is said where a caller is asked for a place. */
public final class PlacePrompts {
  public static final Plain POSTCODE_ASK = plain("place.postcode.ask");
  public static final Plain POSTCODE_ASK_SECOND = plain("place.postcode.ask.second");
  public static final Plain POSTCODE_ASK_THIRD = plain("place.postcode.ask.third");
  public static final Plain POSTCODE_WRONG_SILENT = plain("place.postcode.wrong.silent");
  public static final Plain POSTCODE_WRONG_LENGTH = plain("place.postcode.wrong.length");
  public static final Plain POSTCODE_WRONG_UNKNOWN = plain("place.postcode.wrong.unknown");
  public static final With1<Reference> POSTCODE_READBACK =
      with("place.postcode.readback", reference("postcode"));
  public static final With1<Reference> POSTCODE_DID_YOU_SAY =
      with("place.postcode.did-you-say", reference("postcode"));

  /** Several postcodes have the same keys. */
  public static final Plain POSTCODE_WHICH = plain("place.postcode.which");

  /** "For P R 1 8 X J,": an option's first half. */
  public static final With1<Reference> POSTCODE_OPTION =
      with("place.postcode.option", reference("postcode"));

  /** Of what is reported; or where several districts have postcodes with the same keys. */
  public static final Plain WHERE = plain("place.where");

  public static final Plain OPTION_NONE = plain("menu.option.none");

  private PlacePrompts() {}
}
