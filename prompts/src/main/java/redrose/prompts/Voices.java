package redrose.prompts;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import redrose.call.Utterance;
import redrose.prompts.sound.HoldMusic;
import redrose.prompts.speech.Narrator;
import redrose.prompts.speech.Speech;
import redrose.prompts.speech.SpeechFailed;
import redrose.prompts.speech.Speeches;

/**
 * The voices of a line, one for each language that can be spoken here. English is always among
 * them. Another needs a synthesiser, because amounts and references can't be recorded; a language
 * without one is not offered to anybody.
 */
public final class Voices implements AutoCloseable {
  private final Map<Language, Voice> byLanguage = new EnumMap<>(Language.class);
  private final Map<Language, String> missing = new EnumMap<>(Language.class);

  private final Utterance music;

  private Voices(Path audioDir) {
    var file = HoldMusic.install(audioDir);
    music = new Saying.Ready(HoldMusic.KEY, HoldMusic.TEXT, () -> file, UnaryOperator.identity());
  }

  /**
   * Opens them, and puts their audio where Asterisk finds it. What the build could not speak is
   * spoken now, once: some seconds a language.
   *
   * @param audioDir see {@link Voice#open}
   * @param recordings where there are some; see {@link Voice#open}
   * @param wanted the languages that the site wants, English or not
   * @throws RecordingFault if a recording can't be used
   */
  public static Voices open(Path audioDir, Optional<Path> recordings, Set<Language> wanted) {
    var voices = new Voices(audioDir);
    for (var language : Language.values()) {
      if (language == Language.EN || wanted.contains(language)) {
        Speeches.find(language)
            .ifPresentOrElse(
                speech -> voices.open(audioDir, recordings, language, speech),
                () -> voices.missing.put(language, "espeak-ng is not installed"));
      }
    }
    return voices;
  }

  private void open(Path audioDir, Optional<Path> recordings, Language language, Speech speech) {
    try {
      byLanguage.put(language, Voice.open(audioDir, language, recordings, new Narrator(speech)));
    } catch (SpeechFailed e) {
      missing.put(language, e.getMessage());
    }
  }

  /** The voice of a language that can be spoken. */
  public Voice of(Language language) {
    return Optional.ofNullable(byLanguage.get(language)).orElseThrow();
  }

  /** All of them, English first. */
  public Collection<Voice> all() {
    return Collections.unmodifiableCollection(byLanguage.values());
  }

  /** A piece of music for who waits: some seconds, to be played again and again. */
  public Utterance music() {
    return music;
  }

  /** The languages that are wanted and can't be spoken, and why. */
  public Map<Language, String> missing() {
    return Collections.unmodifiableMap(missing);
  }

  /** See {@link Voice#warmUp}: only English's synthesiser has something to load. */
  public void warmUp() {
    of(Language.EN).warmUp();
  }

  @Override
  public void close() {
    byLanguage.values().forEach(Voice::close);
  }
}
