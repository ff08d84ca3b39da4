package redrose.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redrose.call.HouseWords;
import redrose.call.Utterance;
import redrose.gateway.capture.CardCapture;
import redrose.health.CannotStart;
import redrose.prompts.Language;
import redrose.prompts.LinePrompts;
import redrose.prompts.RecordingFault;
import redrose.prompts.Voice;
import redrose.prompts.Voices;

/** How one language is spoken at the card desk. */
record Speech(Voice voice, CardCapture capture) implements HouseWords, AutoCloseable {

  /**
   * Every language that can be spoken here, by its tag.
   *
   * @throws CannotStart where a recording can't be used
   */
  static Map<String, Speech> open(
      Path audioDir, Optional<Path> recordings, Set<Language> wanted, Clock clock) {
    try {
      return Voices.open(audioDir, recordings, wanted).all().stream()
          .map(voice -> new Speech(voice, new CardCapture(voice, clock)))
          .collect(Collectors.toMap(speech -> speech.voice().language().tag(), speech -> speech));
    } catch (RecordingFault e) {
      throw new CannotStart(e.getMessage(), e);
    }
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
