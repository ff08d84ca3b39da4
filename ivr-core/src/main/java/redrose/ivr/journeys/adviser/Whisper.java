package redrose.ivr.journeys.adviser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import redrose.call.Utterance;
import redrose.ivr.journeys.CallRecord;
import redrose.prompts.Language;
import redrose.prompts.Prompt;
import redrose.prompts.StaffPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/**
 * What is already known, for the ear of the adviser who has just picked up: whether we rang the
 * caller, what they were about, which bill or report, and their language. So nothing is asked
 * twice.
 *
 * @param voice English
 */
public record Whisper(Voice voice) {
  private static final Map<String, Prompt.Plain> MATTERS =
      Map.of(
          "pay", StaffPrompts.ABOUT_PAY,
          "payment-status", StaffPrompts.ABOUT_PAYMENT_STATUS,
          "report", StaffPrompts.ABOUT_REPORT,
          "status", StaffPrompts.ABOUT_STATUS,
          "signpost", StaffPrompts.ABOUT_SIGNPOST);

  /** It, in one. */
  public Utterance of(CallRecord record) {
    List<Utterance> words = new ArrayList<>();
    if (record.isRungBack()) {
      words.add(voice.say(StaffPrompts.RUNG_BACK));
    }
    words.add(voice.say(record.matter().map(MATTERS::get).orElse(StaffPrompts.ABOUT_NOTHING)));
    record
        .reference()
        .ifPresent(
            reference -> words.add(voice.say(StaffPrompts.REFERENCE, Value.reference(reference))));
    record
        .interaction()
        .language()
        .filter(tag -> !tag.equals(Language.EN.tag()))
        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK))
        .ifPresent(name -> words.add(voice.say(StaffPrompts.LANGUAGE, Value.text(name))));
    return voice.join(words);
  }
}
