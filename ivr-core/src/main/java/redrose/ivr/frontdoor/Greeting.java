package redrose.ivr.frontdoor;

import java.util.stream.Stream;
import redrose.call.Call;
import redrose.call.HouseWords;
import redrose.call.Utterance;
import redrose.prompts.LinePrompts;
import redrose.prompts.Voice;

/** The first and last words of every call, and the words that every question shares. */
record Greeting(Voice voice) implements HouseWords {
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

  Stream<Utterance> all() {
    return Stream.of(
        voice.say(LinePrompts.WELCOME),
        voice.say(LinePrompts.EMERGENCY),
        voice.say(LinePrompts.GOODBYE),
        cleared(),
        entryHelp());
  }
}
