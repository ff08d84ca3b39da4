package redrose.ivr.frontdoor;

import java.util.stream.Stream;
import redrose.call.Call;
import redrose.call.HouseWords;
import redrose.call.Menu;
import redrose.call.Utterance;
import redrose.call.VoiceWords;
import redrose.ivr.journeys.Spoken;
import redrose.prompts.LinePrompts;
import redrose.prompts.ListeningPrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Voice;

/** The first and last words of every call, and the words that every question shares. */
record Greeting(Voice voice) implements HouseWords, VoiceWords {
  void welcome(Call call) {
    call.say(voice.say(LinePrompts.WELCOME));
    call.say(voice.say(LinePrompts.EMERGENCY));
  }

  void goodbye(Call call) {
    call.sayToTheEnd(voice.say(LinePrompts.GOODBYE));
  }

  @Override
  public Utterance cleared() {
    return voice.say(LinePrompts.ENTRY_CLEARED);
  }

  @Override
  public Utterance entryHelp() {
    return voice.say(LinePrompts.ENTRY_HELP);
  }

  @Override
  public Utterance notUnderstood() {
    return voice.say(ListeningPrompts.NOT_UNDERSTOOD);
  }

  @Override
  public Utterance keysFromHere() {
    return voice.say(ListeningPrompts.KEYS_FROM_HERE);
  }

  @Override
  public Menu<Boolean> yesOrNo(Utterance question) {
    return Menu.<Boolean>named("did-you-say", RetryWording.of(voice, question))
        .option('1', true, voice.say(LinePrompts.CONFIRM_YES))
        .option('2', false, voice.say(LinePrompts.CONFIRM_NO))
        .orSaid(new Spoken(voice).yesOrNo())
        .build();
  }

  Stream<Utterance> all() {
    return Stream.of(
        voice.say(LinePrompts.WELCOME),
        voice.say(LinePrompts.EMERGENCY),
        voice.say(LinePrompts.GOODBYE),
        cleared(),
        entryHelp());
  }
}
