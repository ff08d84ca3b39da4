package redrose.ivr.journeys.language;

import java.util.Map;
import redrose.call.Call;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.journeys.CallRecord;
import redrose.prompts.Language;
import redrose.prompts.LanguagePrompts;
import redrose.prompts.Voice;

/**
 * Remembers a language for a caller's number: asked once, and never without their yes. Where the
 * store is away, nothing is promised.
 */
record Remembering(LanguageMemory memory) {
  private static final String YES_NO_BACK = "129";
  private static final int ANSWER_LIMIT_MS = 5_000;

  /**
   * Asks whether to remember it; who presses nothing, or something else, has said no. Without a
   * number there is nothing to ask.
   *
   * @return whether they want another language after all
   */
  boolean ask(Call call, CallRecord record, Voice voice) {
    if (record.interaction().callerNumber().isEmpty()) {
      return false;
    }
    call.say(voice.say(LanguagePrompts.LANGUAGE_REMEMBER_ASK));
    call.say(voice.say(LanguagePrompts.LANGUAGE_REMEMBER_YES));
    call.say(voice.say(LanguagePrompts.LANGUAGE_REMEMBER_NO));
    call.say(voice.say(LanguagePrompts.LANGUAGE_REMEMBER_BACK));
    char answer = call.keyAmong("language.remember", YES_NO_BACK, ANSWER_LIMIT_MS).orElse('2');
    if (answer == '1') {
      remember(call, record, voice);
    }
    return answer == '9';
  }

  /** Another language than the one that is remembered; English needs no remembering. */
  void change(Call call, CallRecord record, Voice voice) {
    if (voice.language() != Language.EN) {
      remember(call, record, voice);
      return;
    }
    var number = record.interaction().callerNumber().orElseThrow();
    if (Patience.isDone(() -> memory.forget(number))) {
      call.note("language_forgotten", Map.of());
      call.say(voice.say(LanguagePrompts.LANGUAGE_FORGOTTEN));
    }
  }

  private void remember(Call call, CallRecord record, Voice voice) {
    var interaction = record.interaction();
    var number = interaction.callerNumber().orElseThrow();
    var tag = voice.language().tag();
    if (Patience.isDone(() -> memory.remember(number, tag, interaction.id()))) {
      call.note("language_remembered", Map.of("language", tag));
      call.say(voice.say(LanguagePrompts.LANGUAGE_REMEMBERED));
    }
  }
}
