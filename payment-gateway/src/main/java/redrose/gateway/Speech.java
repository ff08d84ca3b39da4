package redrose.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import redrose.call.HouseWords;
import redrose.call.Utterance;
import redrose.gateway.capture.CardCapture;
import redrose.prompts.Language;
import redrose.prompts.LinePrompts;
import redrose.prompts.Voice;

/** How one language is spoken at the card desk. */
record Speech(Voice voice, CardCapture capture) implements HouseWords, AutoCloseable {

  /** Every language of the line. */
  static Map<String, Speech> open(Path audioDir, Clock clock) {
    return Arrays.stream(Language.values())
        .collect(Collectors.toMap(Language::tag, language -> open(audioDir, language, clock)));
  }

  private static Speech open(Path audioDir, Language language, Clock clock) {
    var voice = Voice.open(audioDir, language);
    return new Speech(voice, new CardCapture(voice, clock));
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
  public void close() {
    voice.close();
  }
}
