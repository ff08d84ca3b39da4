package redrose.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redrose.call.HouseWords;
import redrose.call.Utterance;
import redrose.gateway.capture.CardCapture;
import redrose.health.CannotStart;
import redrose.prompts.Language;
import redrose.prompts.LinePrompts;
import redrose.prompts.RecordingFault;
import redrose.prompts.Voice;

/** How one language is spoken at the card desk. */
record Speech(Voice voice, CardCapture capture) implements HouseWords, AutoCloseable {

  /**
   * Every language of the line, by its tag.
   *
   * @throws CannotStart where a recording can't be used
   */
  static Map<String, Speech> open(Path audioDir, Optional<Path> recordings, Clock clock) {
    try {
      return Arrays.stream(Language.values())
          .map(language -> voice(audioDir, language, recordings))
          .map(voice -> new Speech(voice, new CardCapture(voice, clock)))
          .collect(Collectors.toMap(speech -> speech.voice().language().tag(), speech -> speech));
    } catch (RecordingFault e) {
      throw new CannotStart(e.getMessage(), e);
    }
  }

  private static Voice voice(Path audioDir, Language language, Optional<Path> recordings) {
    return recordings
        .map(folder -> Voice.open(audioDir, language, folder))
        .orElseGet(() -> Voice.open(audioDir, language));
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
