package redrose.prompts.speech;

import redrose.prompts.Language;

/** The synthesiser of each language, one a process: its data is large, its voices few. */
public final class Speeches {
  private Speeches() {}

  /** The synthesiser of a language; it loads nothing until it first speaks. */
  public static Speech of(Language language) {
    return switch (language) {
      case EN -> English.SPEECH;
    };
  }

  private static final class English {
    static final Speech SPEECH = new FreeTtsSpeech();
  }
}
