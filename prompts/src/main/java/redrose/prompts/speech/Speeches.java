package redrose.prompts.speech;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import redrose.prompts.Language;

/** The synthesiser of each language, one a process: its data is large, its voices few. */
public final class Speeches {
  private static final Map<Language, Optional<Speech>> FOUND = new ConcurrentHashMap<>();

  private Speeches() {}

  /**
   * The synthesiser of a language; it loads nothing until it first speaks.
   *
   * @throws IllegalStateException where none is installed
   */
  public static Speech of(Language language) {
    return find(language)
        .orElseThrow(() -> new IllegalStateException("nothing here speaks " + language.tag()));
  }

  /**
   * The same; empty where none is installed. FreeTTS is carried along and speaks English; espeak-ng
   * speaks the others where it is on the PATH.
   */
  public static Optional<Speech> find(Language language) {
    return FOUND.computeIfAbsent(language, Speeches::open);
  }

  private static Optional<Speech> open(Language language) {
    if (language == Language.EN) {
      return Optional.of(new FreeTtsSpeech());
    }
    return Espeak.PROGRAM
        .filter(program -> program.voices().contains(language.tag()))
        .map(program -> new EspeakSpeech(language.tag(), program));
  }

  private static final class Espeak {
    static final Optional<EspeakProgram> PROGRAM = EspeakProgram.find();
  }
}
